/** Surnames of one and two syllables, each with the characters it is written in. */
const SURNAME_HANJA = `김金 이李異伊 박朴 최崔 정鄭丁程 강姜康强剛江 조趙曺曹 윤尹 장張章蔣莊 임林任 오吳伍 한韓漢 신申辛愼
서徐西 권權 황黃 송宋松 유柳劉兪庾 홍洪 전全田錢 고高 문文 손孫 양梁楊襄 배裵裴 백白 허許 남南 심沈 노盧魯路 하河夏 곽郭 성成星
차車 구具丘仇 우禹于 주朱周 나羅 민閔 진陳秦眞晉 지池智 엄嚴 원元袁 채蔡菜 천千天 방方房龐邦 공孔公 현玄 함咸 변卞邊 염廉 여呂余汝
추秋鄒 도都陶 소蘇邵 석石昔 선宣 설薛偰 마馬麻 길吉 연延燕 위魏韋 표表 명明 기奇箕 반潘班 왕王 금琴 옥玉 육陸 인印 맹孟 제諸齊 모牟毛
탁卓 국鞠國菊 피皮 태太 은殷 편片扁 복卜 감甘 경景慶 용龍 갈葛 승承昇 시施柴 음陰 빈賓彬 계桂季 간簡 사史 부夫 두杜 좌左 온溫 범范
호胡扈 당唐 뇌雷 옹邕雍 팽彭 낭浪 판判 동董 단段單 궁弓 포包 곡曲 매梅 풍馮 아阿 영永榮 종宗鍾 창昌倉 초楚 수水 형邢 어魚 상尙 견堅甄 환桓
돈頓敦 미米 묵墨 화化 목睦 안安 가賈 필弼 자慈 강彊 대大 뇌賴 노虜 삼森 증曾 내乃 난欒 누樓 해海 근斤 기紀 학郝 후侯候 섭葉 하何 고顧 사謝
남궁南宮 선우鮮于 황보皇甫 제갈諸葛 사공司空 독고獨孤 동방東方 서문西門 을지乙支 공손公孫 어금魚金 장곡長谷 강전岡田 망절網切 소봉小峰 사마司馬`;

/** Chinese surnames of two characters, with their Korean readings. */
const CHINESE_LONG_SURNAMES = `구양歐陽 상관上官 영호令狐 모용慕容 사도司徒 하후夏侯 단목端木 장손長孫 우문宇文 문인聞人 헌원軒轅 종리鍾離
복양濮陽 순우淳于 신도申屠 혁련赫連 담대澹臺 호연呼延 완안完顔 위지尉遲 백리百里 탁발拓跋 동곽東郭 여구閭丘 태사太史 공양公羊 납란納蘭 묵기万俟`;

/** What people write for their surname and no rule would make of it. */
const SURNAME_SPELLINGS = `최:choi choe chwe choy 이:lee li ri rhee yi rhie leigh reeh ree rii lie 박:park pak bak bahk pahk parke 노:noh roh no ro
백:paik baik back beck paek baek 조:cho jo joh chough 정:chung jung jeong chong jong joung cheong jeung 강:kang gang khang 윤:yoon yun youn yune
장:chang jang 임:lim im rim yim leem rhim ihm eem 신:shin sin shinn 유:yoo yu you ryu ryoo lyu lyoo lew yew rhyu liu yoe 서:seo suh so sur
허:huh heo hur hu ho her 안:ahn an 오:oh o 우:woo wu u 주:joo ju chu choo jou 구:koo ku goo gu kuh 손:son sohn shon 송:song 심:shim sim
전:jeon jun chun chon jon cheon 천:chun cheon chon 황:hwang whang 원:won weon wun 문:moon mun 배:bae pae bai pai 권:kwon gwon kwun quon 곽:kwak gwak kwack
변:byun byeon pyon byon pyun 석:seok suk sok 설:seol sul sol 선:sun seon son 성:sung seong song 엄:um eom om uhm ohm 염:yeom yum yom ryom youm
여:yeo yo ryo yuh 양:yang ryang lyang 육:yook yuk ryuk youk 은:eun un 인:in ihn 나:na ra rah nah la 차:cha char tcha 추:choo chu 국:kook cook guk kuk
금:keum kum geum gum 길:gil kil gill kill 민:min minn 방:bang pang 현:hyun hyeon hyon 함:ham hahm 한:han hahn 하:ha hah 계:kye gye 지:ji jee chi chee
진:jin chin 제:je jae che 표:pyo phyo 탁:tak thak tahk 태:tae thae tai 편:pyun pyeon phyon 위:wi wee 왕:wang 옥:ok ock 도:do to doh 라:ra la
남궁:namkoong namgoong namgung namkung 선우:sunwoo sonu seonu sunu seonwoo 황보:hwangbo whangbo 제갈:jegal chegal jaegal 독고:dokgo tokko dokko`;

/** Every surname as a word of folded Hangul, with its characters. */
const WORDS = `${SURNAME_HANJA} ${CHINESE_LONG_SURNAMES}`.split(/\s+/u).map((word) => {
  const name = /^\p{Script=Hangul}+/u.exec(word)?.[0] ?? '';
  return { name, hanja: word.slice(name.length) };
});

/** Surnames of one syllable and the characters of each; folded as names are. */
export const SHORT_SURNAMES: ReadonlyMap<string, string> = joined(({ name }) => name.length === 1);

/** Surnames of two syllables, folded as names are, and their two characters. */
export const LONG_SURNAMES: ReadonlyMap<string, string> = joined(({ name }) => name.length === 2);

/** Surnames by what people write for them. */
export const SURNAMES_BY_SPELLING: ReadonlyMap<string, readonly string[]> = bySpelling();

function joined(isWanted: (word: { readonly name: string }) => boolean): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { name, hanja } of WORDS.filter(isWanted)) found.set(name, (found.get(name) ?? '') + hanja);
  return found;
}

function bySpelling(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [, name = '', spellings = ''] of SURNAME_SPELLINGS.matchAll(/(\S+):([^:]*)(?=\s\S+:|$)/gu)) {
    for (const spelling of spellings.trim().split(/\s+/u))
      found.set(spelling, [...(found.get(spelling) ?? []), name]);
  }
  return found;
}
