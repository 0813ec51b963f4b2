/**
 * Words that the passwords everybody tries first are made of, gathered by ourselves: international ones, Chinese ones in pinyin and
 * in characters, and those that suggest themselves in a party newsroom. In lower case; years, digits and rows of keys are found by
 * rule (passwords.ts).
 */
export const COMMON_PIECES: readonly string[] = `
password passwd pass passw0rd pwd letmein welcome login admin administrator root user test guest demo master manager system server
default changeme secret access hello world love iloveyou iloveu lovely baby angel princess sunshine monkey dragon shadow football
baseball basketball superman batman pokemon michael jordan charlie daniel thomas jessica ashley nicole jennifer hunter tiger
killer freedom whatever trustno1 starwars computer internet google apple microsoft windows samsung huawei xiaomi tencent alibaba
taobao wechat weixin weibo douyin baidu office company work home money lucky happy good best super summer winter spring autumn
monday friday january qwert qwer asdf zxcv qaz wsx edc qazwsx abc abcd asd zxc aaa
woaini woaini1314 aini woshi nihao nimade wode mima caonima zhongguo china beijing shanghai guangzhou shenzhen wuhan chengdu
zhangsan lisi wangwu laoshi xuesheng daxue gongsi gongzuo shouji dianhua shengri laopo laogong baobao mama baba tianshi jiayou
xingfu kuaile pingan jiankang facai gongxi li wang zhang liu chen yang zhao huang zhou wu xu sun ma zhu hu guo he lin gao luo
xinghuo dangjian dangwu dangke dangshi dangyuan dangzhibu dangwei gongchandang zhibu zhibushu shuji gongqingtuan tuanwei
renmin weirenmin fuwu weirenminfuwu buwangchuxin chuxin laoji shiming hongse hongqi wuxing jiefang geming changzheng jinggangshan
yanan zunyi xibaipo nanhu hongchuan mao maozedong xuexi xuexiqiangguo qiangguo bianji bianjibu xinmeiti gongzhonghao
密码 口令 管理员 我爱你 中国 党建 党务 党课 党史 党员 党支部 共产党 中国共产党 支部 书记 星火 星星之火 可以燎原 初心 不忘初心
牢记使命 为人民服务 人民 红旗 红色 五星 解放 革命 长征 学习 强国 学习强国 编辑 编辑部 公众号 新媒体
520 521 1314 5201314 1314520 888 666 999 168 188 007 110 123 321
`
  .trim()
  .split(/\s+/)
