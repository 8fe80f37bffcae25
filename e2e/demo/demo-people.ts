/** A person or a group of the example vault: real events, told in our own words, each in the language of its note. */
export interface DemoContact {
  readonly names: readonly string[];
  readonly status: string;
  readonly place: string;
  readonly group: string;
  readonly birth?: string;
  readonly date: string;
  readonly encounterPlace: string;
  readonly language: string;
  readonly needs: readonly string[];
  readonly note: string;
}

/** The five documented events. Names of people whom the reports do not name are descriptions. */
export const DEMO_CONTACTS: readonly DemoContact[] = [
  {
    names: ['선양 국군포로 가족 9명', 'Nine relatives of prisoners of war'],
    status: 'Forcibly returned',
    place: '랴오닝성 선양',
    group: '2006 선양 9명',
    date: '2006-10',
    encounterPlace: '선양',
    language: 'Korean',
    needs: ['At risk of refoulement'],
    note: '스무 살에서 일흔 살 사이의 국군포로 가족 아홉 명. 영사관이 마련한 작은 여관에 머물던 중 주인의 신고로 체포되어 10월에 송환되었다고 한다. 손자가 할아버지의 고향으로 가고 싶다는 편지를 남김.',
  },
  {
    names: ['65 people near Beijing', '北京近郊六十五人'],
    status: 'Detained',
    place: 'Beijing',
    group: '65 near Beijing',
    date: '2004-10-26',
    encounterPlace: 'outskirts of Beijing',
    language: 'English',
    needs: ['At risk of refoulement', 'Detained in country of asylum', 'Child at risk'],
    note: 'Two places on the edge of the city were raided on 26 October; the year is inferred. Eleven teenagers and someone over seventy are among them, and two South Koreans who were helping.',
  },
  {
    names: ['31명', '三十一人', 'Group of 31'],
    status: 'Forcibly returned',
    place: '',
    group: '2012年31人',
    date: '2012-03-09',
    encounterPlace: '首尔',
    language: 'Chinese',
    needs: ['At risk of refoulement'],
    note: '二月中旬起，首尔的中国使馆门前每天有人抗议。三月九日有消息称这三十一人已被遣返。此事受到多国关注，但未能阻止遣返。',
  },
  {
    names: ['망까이 아기', '芒街婴儿', 'Baby of Mong Cai'],
    status: 'Detained',
    place: '',
    group: '망까이 9명',
    date: '10월 22일',
    encounterPlace: '몽까이',
    language: 'Korean',
    needs: ['Separated child', 'At risk of refoulement'],
    note: '여행 서류가 없어 국경 도시에서 붙잡힌 아홉 명 가운데 생후 11개월 된 아기. 중국 측에 넘겨질 때 일행과 따로 떼어졌다. 나머지 여덟 명은 선양으로 옮겨졌다고 함. 연도는 문서에 없음.',
  },
  {
    names: ['최 양', '崔某（女孩）', 'The girl Choi'],
    status: 'Detained',
    place: '辽宁省',
    group: '4·28 랴오닝 7명',
    date: '2018-04-28',
    encounterPlace: '沈阳郊外',
    language: 'Chinese',
    needs: ['Child at risk', 'Detained in country of asylum', 'Tracing required'],
    note: '女孩与舅舅等七人在沈阳郊外的藏身处被抓。母亲在韩国求助，并去了联合国难民署驻韩国的办事处。年份为推断。',
  },
];
