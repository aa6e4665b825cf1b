// What languages call countries (beside their own lists of them), well-known cities and organisations. A table of ours.

/** Stems of countries and peoples by ISO 3166 code; `_` for a space. A word may go on after a stem. */
export const COUNTRY_STEMS = `US american amerik americ estadounid us u.s u.s.a usa сша америк амерік ηπα αμερικ امريك 美国 美國 米国 アメリカ 미국 abd stanow zjednoczon etats-unis états-unis
GB british britain britan briten uk u.k grossbrit royaume-uni брит англи βρεταν بريطان ingiltere ingiliz britanya brytyj wielk_brytani 英国 英國 イギリス 영국
DE german deutsch allemand allemagn aleman alema niemc niemiec niemie niemcz немец герман німеч німец γερμαν المان alman 德国 德國 ドイツ 독일
FR french france francais francez frances franzos francuz франц γαλλ فرنس fransa fransiz 法国 法國 フランス 프랑스
ES spain spani espagn espan hiszpan испан іспан ισπαν اسبان ispany 西班牙 スペイン 스페인
IT ital wlosk wloch итал італ ιταλ ايطال 意大利 イタリア 이탈리아
PL poland polish polen polnisch polon polsk polac polsc польш польс польщ πολων بولند polony 波兰 ポーランド 폴란드
RU russia russi russe russland rusya rusia ruso rusi rosj rosyj росси российск русск росій ρωσι ρωσικ روسي 俄罗斯 俄国 ロシア 러시아
UA ukrain ucrani украин україн ουκραν اوكران 乌克兰 ウクライナ 우크라이나
TR turkey turkis turkei turkisch turqu turqui turc turcj turecki турц турец туреч τουρκ تركي turkiye turk 土耳其 トルコ 튀르키예 터키
GR greece greek griech grec greci grieg grego gregos grecj греци грецьк греческ ελλαδ ελλην يونان yunan 希腊 ギリシャ 그리스
CN china chinese chines chin kina китай китае κινα κινεζ صين 中国 中國 중국
JP japan japon япон ιαπων يابان 日本 일본
KR south_korea sudkorea coree_du_sud corea_del_sur coreia_do_sul korea_poludn poludniowokore южн_коре южной_коре южная_коре guney_kore كوريا_الجنوب 韩国 韓国 韓國 한국
KP north_korea nordkorea coree_du_nord corea_del_norte coreia_do_norte северн_коре северной_коре северная_коре kuzey_kore كوريا_الشمال 朝鲜 北朝鮮 북한
IN india indisch indien indyj indi hindistan индии индия индию индий ινδια هند 印度 インド 인도
BR brazil brasil bresil brazyl бразил βραζιλ برازيل brezily 巴西 ブラジル 브라질
MX mexic mexik mexiq meksyk meksik мексик μεξικ مكسيك 墨西哥 メキシコ 멕시코
CA canad kanad канад καναδ كند 加拿大 カナダ 캐나다
AU australi avustraly австрал αυστραλ استرال 澳大利亚 澳洲 オーストラリア 호주
AR argentin arjantin argenty аргент αργεντιν ارجنتين 阿根廷 アルゼンチン 아르헨티나
CL chile chili chilen sili чили χιλη تشيل 智利 チリ 칠레
PE peru peruan perou perou perú перу περου بيرو 秘鲁 ペルー 페루
EG egypt agypt egipt misir египе египт єгипе єгипт αιγυπτ مصر 埃及 エジプト 이집트
IL israel israil izrael израил ізраїл ισραηλ اسرائيل 以色列 イスラエル 이스라엘
IR iran иран іран ιραν ايران 伊朗 イラン 이란
IQ iraq irak ирак ірак ιρακ عراق 伊拉克 イラク 이라크
SY syria syrie syrien siria suriy syri сири сирі συρι سوري 叙利亚 シリア 시리아
SE swed schwed sued suec szwec szwed isvec швец швед швец σουηδ سويد 瑞典 スウェーデン 스웨덴
NO norw norveg norueg norweg norvec норвег νορβηγ نرويج 挪威 ノルウェー 노르웨이
DK denmark danish danisch danemark dinamar danimark дании дания данию датск данськ δανι دنمارك دانمارك 丹麦 デンマーク 덴마크
FI finland finnish finnisch finnland finland finlan finlandi финл фінл φινλ فنلند 芬兰 フィンランド 핀란드
NL netherland dutch niederl pays-bas neerland paises_bajos holand holend holand hollanda нидерл голланд нідерл ολλανδ هولند 荷兰 オランダ 네덜란드
BE belgi belg belcik бельг βελγ بلجيك 比利时 ベルギー 벨기에
CH swiss switz schweiz suisse suiz szwajc isvicr швейц ελβετ سويسر 瑞士 スイス 스위스
AT austria austrian osterreich autrich avustury австри αυστρια نمس 奥地利 オーストリア 오스트리아
CZ czech tschech tcheq chequi checo checa cekya czesk чех чес чехи τσεχ تشيك 捷克 チェコ 체코
HU hungar ungar ungarn hongr hungri wegier wegr macar венгр угор ουγγ مجر 匈牙利 ハンガリー 헝가리
RO romani rumani rumun rumanien roumani romen румын румун ρουμαν رومان 罗马尼亚 ルーマニア 루마니아
RS serbi serbs serbe serbc serbsk sirb servia servio серб σερβ صرب 塞尔维亚 セルビア 세르비아
PT portug portekiz португ πορτογαλ برتغال 葡萄牙 ポルトガル 포르투갈
IE ireland irish irland irlan irlandz ирланд ірланд ιρλανδ ايرلند 爱尔兰 アイルランド 아일랜드
IS iceland islandi islandz ісланд исланд ισλανδ ايسلند izland 冰岛 アイスランド 아이슬란드
ZA south_africa sudafrik afrique_du_sud sudafric africa_do_sul юар νοτια_αφρικ guney_afrik جنوب_افريقيا 南非 南アフリカ 남아프리카
MA morocc marokk maroc marruec marrocos marok марокк μαροκ مغرب 摩洛哥 モロッコ 모로코
SA saudi arabie_saoudit saudyj saudit саудов σαουδ سعود suudi 沙特 サウジ 사우디
PH philippin filipin filipinas филиппин філіппін φιλιππιν فلبين 菲律宾 フィリピン 필리핀
ID indonesi indonezy endonez индонез індонез ινδονησ اندونيس 印度尼西亚 印尼 インドネシア 인도네시아
GE georgien грузи грузин gruzj gruzin gurcistan γεωργια جورجيا 格鲁吉亚 ジョージア 조지아
KE kenya kenia kenij кени κενυα كيني 肯尼亚 ケニア 케냐
NG nigeri нигери νιγηρι نيجيري nijery 尼日利亚 ナイジェリア 나이지리아`;

/** Cities whose names differ by language, each under its English name. */
export const CITY_NAMES = `moscow moscow moskau moscou moscu moskw москв μοσχ موسكو 莫斯科 モスクワ 모스크바 moskova
kyiv kyiv kiev kiew kijow kijow киев київ києв κιεβ كييف 基辅 キーウ 키이우
beijing beijing peking pekin pequim пекин пекін πεκιν بكين 北京 베이징
tokyo tokyo tokio токио токіо τοκιο طوكيو 东京 東京 도쿄
seoul seoul seul сеул σεουλ سيول سول 首尔 ソウル 서울
athens athens athen athenes atenas ateny atenach афин афін αθην اثينا atina 雅典 アテネ 아테네
vienna vienna wien vienne viena wieden wiedni вене вену вена венск відень відні βιενν فيينا viyana 维也纳 ウィーン 빈에서
warsaw warsaw warschau varsovi warszaw варшав βαρσοβ وارسو varsova 华沙 ワルシャワ 바르샤바
brussels brussel bruxelles brussel bruselas bruxelas bruksel брюссел βρυξελλ بروكسل 布鲁塞尔 ブリュッセル 브뤼셀
geneva geneva genf geneve ginebra genebra genew женев γενευ جنيف cenevre 日内瓦 ジュネーブ 제네바
rome rome roma rom рим римск римі ρωμη روما 罗马 ローマ 로마에서
paris paris paryz париж παρισ باريس 巴黎 パリ 파리
london london londres londyn londra лондон λονδιν لندن 伦敦 ロンドン 런던
berlin berlin berlim берлин берлін βερολιν برلين 柏林 ベルリン 베를린
madrid madrid madryt мадрид μαδριτ مدريد 马德里 マドリード 마드리드
lisbon lisbon lissabon lisbonne lisboa lizbon лиссабон лісабон λισαβον لشبون 里斯本 リスボン 리스본
prague prague prag praga prad праг праз πραγ براغ 布拉格 プラハ 프라하
munich munich munchen monaco_di_bav monachi мюнхен μοναχο ميونخ ميونيخ munih 慕尼黑 ミュンヘン 뮌헨
cologne cologne koln colonia kolonia kolonii кельн кёльн κολων كولون 科隆 ケルン 쾰른
istanbul istanbul estambul istambul stambu стамбул κωνσταντινουπολ اسطنبول إسطنبول 伊斯坦布尔 イスタンブール 이스탄불
ankara ankara анкар αγκυρ انقرة 安卡拉 アンカラ 앙카라
cairo cairo kairo caire kair каир каїр καιρο قاهرة kahire 开罗 カイロ 카이로
jerusalem jerusalem jerozolim иерусалим єрусалим ιερουσαλ القدس kudus 耶路撒冷 エルサレム 예루살렘
gaza gaza gazie gazy сектор_газ газе γαζα غزة gazze 加沙 ガザ 가자
tehran tehran teheran тегеран τεχεραν طهران tahran 德黑兰 テヘラン 테헤란
baghdad baghdad bagdad bagdade багдад βαγδατ بغداد 巴格达 バグダッド 바그다드
damascus damascus damaskus damas damasco damaszek дамаск δαμασκ دمشق 大马士革 ダマスカス 다마스쿠스
newyork new_york nueva_york nova_york nowy_jork nowym_jorku нью-йорк νεα_υορκη نيويورك 纽约 ニューヨーク 뉴욕
washington washington waszyngton вашингтон ουασινγκτον vasington 华盛顿 ワシントン 워싱턴
milan milan mailand milano milao mediolan милан мілан μιλαν ميلانو 米兰 ミラノ 밀라노
copenhagen copenhag kopenhag copenhagu копенгаген κοπεγχαγ كوبنهاغن kopenhag 哥本哈根 コペンハーゲン 코펜하겐
stockholm stockholm estocolm sztokholm стокгольм στοκχολμ ستوكهولم 斯德哥尔摩 ストックホルム 스톡홀름
hamburg hamburg hambourg hamburgo гамбург αμβουργ هامبورغ 汉堡 ハンブルク 함부르크
naples naples neapel napoles neapol неапол νεαπολ نابولي napoli 那不勒斯 ナポリ 나폴리
shanghai shanghai schanghai xangai szanghaj шанхай σαγκαη شنغهاي 上海 상하이
hongkong hong_kong hongkong гонконг χονγκ_κονγκ هونغ_كونغ 香港 홍콩
delhi delhi дели δελχι دلهي 德里 デリー 델리
bucharest buchares bukares bucares бухарест βουκουρεστ بوخارست bukres 布加勒斯特 ブカレスト 부카레스트
belgrade belgrad белград βελιγραδ بلغراد 贝尔格莱德 ベオグラード 베오그라드
thessaloniki thessaloniki tesalonica salonique saloniki салоник θεσσαλον سالونيك selanik 塞萨洛尼基 テッサロニキ 테살로니키`;

/** Organisations under the acronym that English gives them. */
export const ORGANISATION_NAMES = `EU eu ue ес єс ab европейский_союз европейского_союз европейскому_союз европейском_союз ευρωπαικ_ενωσ الاتحاد_الاوروبي european_union europaische_union europaischen_union europaischer_union union_europeenne union_europea uniao_europeia unia_europejsk unii_europejsk avrupa_birlig 欧盟 歐盟 欧州連合 유럽연합
UN un u.n onu uno vereinte_nation vereinten_nation vereinter_nation united_nations nations_unies naciones_unidas nacoes_unidas onz оон οηε الامم_المتحدة bm birlesmis_millet 联合国 国連 유엔
NATO nato otan нато νατο الناتو ناتو 北约 北大西洋条約機構 나토
WHO who oms воз поυ π.ο.υ منظمة_الصحة_العالمية dso weltgesundheitsorganisation 世卫组织 世界卫生组织 世界保健機関 세계보건기구
IMF imf fmi iwf мвф δντ صندوق_النقد_الدولي 国际货币基金组织 国際通貨基金 국제통화기금
ECB ecb ezb bce ебц εκτ ецб البنك_المركزي_الاوروبي 欧洲央行 欧州中央銀行 유럽중앙은행
IAEA iaea iaeo aiea магатэ магате الطاقة_الذرية 国际原子能机构 国際原子力機関`;
