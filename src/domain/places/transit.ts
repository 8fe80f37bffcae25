/** Countries on the way and at its end, with the towns that matter there. One line a place: ISO 3166 code or what kind of part of it, English, Korean, Chinese, other names. */
export const TRANSIT = `
KP|North Korea (DPRK)|북한(조선)|朝鲜|DPRK
CN|China|중국|中国
KR|South Korea (ROK)|대한민국|韩国|한국,ROK
 -|Seoul|서울|首尔
 -|Incheon|인천|仁川
 -|Busan|부산|釜山
VN|Viet Nam|베트남|越南|Vietnam
 -|Hanoi|하노이|河内
 -|Ho Chi Minh City|호찌민|胡志明市
 -|Mong Cai|몽까이|芒街|망까이
 -|Lang Son|랑선|谅山
 -|Cao Bang|까오방|高平
 -|Lao Cai|라오까이|老街
LA|Laos|라오스|老挝
 -|Vientiane|비엔티안|万象
 -|Luang Prabang|루앙프라방|琅勃拉邦
 -|Luang Namtha|루앙남타|琅南塔
 -|Oudomxay|우돔싸이|乌多姆赛
 -|Houayxay|훠이싸이|会晒
 -|Boten|보텐|磨丁
TH|Thailand|태국|泰国
 -|Bangkok|방콕|曼谷
 -|Chiang Rai|치앙라이|清莱
 -|Chiang Mai|치앙마이|清迈
 -|Chiang Saen|치앙센|清盛
 -|Chiang Khong|치앙콩|清孔
 -|Mae Sai|매사이|美塞
 -|Nong Khai|농카이|廊开
MM|Myanmar|미얀마|缅甸
 -|Yangon|양곤|仰光
 -|Mandalay|만달레이|曼德勒
 -|Tachileik|타칠레익|大其力
 -|Mong La|몽라|勐拉
 -|Muse|무세|木姐
KH|Cambodia|캄보디아|柬埔寨
 -|Phnom Penh|프놈펜|金边
MN|Mongolia|몽골|蒙古国
 -|Ulaanbaatar|울란바토르|乌兰巴托
 -|Zamyn-Uud|자민우드|扎门乌德
RU|Russia|러시아|俄罗斯
 -|Vladivostok|블라디보스토크|符拉迪沃斯托克（海参崴）
 -|Ussuriysk|우수리스크|乌苏里斯克
 -|Khabarovsk|하바롭스크|哈巴罗夫斯克
 -|Khasan|하산|哈桑
 -|Moscow|모스크바|莫斯科
JP|Japan|일본|日本
US|United States|미국|美国
CA|Canada|캐나다|加拿大
GB|United Kingdom|영국|英国
`;
