/** Provinces of China where refugees live or pass, with cities and counties; in Korean as written today and, in brackets, as read from Chinese. One line a place: ISO 3166 code or what kind of part of it, English, Korean, Chinese, other names. */
export const CHINA = `
CN-JL|Jilin|지린성(길림성)|吉林省
 -|Yanbian|옌볜 조선족 자치주(연변)|延边朝鲜族自治州|延边
 -|Yanji|옌지(연길)|延吉市
 -|Tumen|투먼(도문)|图们市
 -|Hunchun|훈춘|珲春市
 -|Longjing|룽징(용정)|龙井市|룡정
 -|Helong|허룽(화룡)|和龙市
 -|Antu|안투(안도)|安图县
 -|Wangqing|왕칭(왕청)|汪清县
 -|Dunhua|둔화(돈화)|敦化市
 -|Changbai|창바이(장백)|长白朝鲜族自治县|长白
 -|Linjiang|린장(임강)|临江市
 -|Baishan|바이산(백산)|白山市
 -|Ji'an|지안(집안)|集安市
 -|Tonghua|퉁화(통화)|通化市
 -|Changchun|창춘(장춘)|长春市
 -|Jilin City|지린시(길림시)|吉林市
CN-LN|Liaoning|랴오닝성(요령성)|辽宁省|요녕성,료녕성
 -|Shenyang|선양(심양)|沈阳市
 -|Dandong|단둥(단동)|丹东市
 -|Kuandian|콴뎬(관전)|宽甸满族自治县|宽甸
 -|Donggang|둥강(동항)|东港市
 -|Dalian|다롄(대련)|大连市
 -|Yingkou|잉커우(영구)|营口市
 -|Fushun|푸순(무순)|抚顺市
 -|Benxi|번시(본계)|本溪市
 -|Tieling|톄링(철령)|铁岭市
CN-HL|Heilongjiang|헤이룽장성(흑룡강성)|黑龙江省
 -|Harbin|하얼빈|哈尔滨市
 -|Mudanjiang|무단장(목단강)|牡丹江市
 -|Jixi|지시(계서)|鸡西市
 -|Jiamusi|자무쓰(가목사)|佳木斯市
 -|Suifenhe|쑤이펀허(수분하)|绥芬河市
CN-SD|Shandong|산둥성(산동성)|山东省
 -|Qingdao|칭다오(청도)|青岛市
 -|Yantai|옌타이(연태)|烟台市
 -|Weihai|웨이하이(위해)|威海市
 -|Jinan|지난(제남)|济南市
CN-HE|Hebei|허베이성(하북성)|河北省
 -|Shijiazhuang|스자좡(석가장)|石家庄市
 -|Qinhuangdao|친황다오(진황도)|秦皇岛市
CN-BJ|Beijing|베이징(북경)|北京市
CN-TJ|Tianjin|톈진(천진)|天津市
CN-SH|Shanghai|상하이(상해)|上海市
CN-NM|Inner Mongolia|네이멍구 자치구(내몽골)|内蒙古自治区|内蒙古
 -|Hohhot|후허하오터|呼和浩特市
 -|Erenhot|얼롄하오터|二连浩特市|二连
CN-YN|Yunnan|윈난성(운남성)|云南省
 -|Kunming|쿤밍(곤명)|昆明市
 -|Xishuangbanna|시솽반나|西双版纳傣族自治州|西双版纳
 -|Jinghong|징훙(경홍)|景洪市
 -|Mengla|멍라|勐腊县
 -|Hekou|허커우(하구)|河口瑶族自治县|河口
 -|Ruili|루이리|瑞丽市
CN-GX|Guangxi|광시 좡족 자치구(광서)|广西壮族自治区|广西
 -|Nanning|난닝(남녕)|南宁市
 -|Pingxiang|핑샹(빙상)|凭祥市
 -|Dongxing|둥싱(동흥)|东兴市
 -|Fangchenggang|팡청강|防城港市
CN-GD|Guangdong|광둥성(광동성)|广东省
 -|Guangzhou|광저우(광주)|广州市
 -|Shenzhen|선전(심천)|深圳市
`;
