using System.Globalization;
using CrmGraph.Api.Contacts;
using CrmGraph.Api.Customers;
using CrmGraph.Api.Identity;

namespace CrmGraph.Seed.Words;

/// <summary>The demo company in Chinese: who and what there is. What is said is in <see cref="ChineseTalk"/>.</summary>
internal static class Chinese
{
    private static readonly City[] s_cities =
    [
        new("上海", "华东", "021", 14, false), new("杭州", "华东", "0571", 8, false), new("苏州", "华东", "0512", 7, false),
        new("南京", "华东", "025", 6, false), new("宁波", "华东", "0574", 4, false), new("无锡", "华东", "0510", 4, false),
        new("合肥", "华东", "0551", 3, false), new("济南", "华东", "0531", 3, false), new("青岛", "华东", "0532", 4, false),
        new("北京", "华北", "010", 11, false), new("天津", "华北", "022", 4, false), new("石家庄", "华北", "0311", 2, false),
        new("西安", "西北", "029", 3, false), new("沈阳", "东北", "024", 2, false), new("大连", "东北", "0411", 2, false),
        new("深圳", "华南", "0755", 12, true), new("广州", "华南", "020", 11, true), new("佛山", "华南", "0757", 5, true),
        new("东莞", "华南", "0769", 6, true), new("厦门", "华南", "0592", 4, true), new("福州", "华南", "0591", 3, true),
        new("武汉", "华中", "027", 5, true), new("长沙", "华中", "0731", 4, true), new("郑州", "华中", "0371", 3, true),
        new("成都", "西南", "028", 6, true), new("重庆", "西南", "023", 5, true), new("昆明", "西南", "0871", 2, true),
    ];

    private static readonly Industry[] s_industries =
    [
        new("机械制造", ["机械", "精密机械", "重工", "装备制造", "自动化设备"], ["数控机床维保", "自动化产线", "伺服电机", "备品备件包"], 14),
        new("电子信息", ["电子", "半导体", "智能科技", "光电", "电子元件"], ["传感器模组", "测试治具", "贴片加工", "检测设备"], 13),
        new("软件与互联网", ["网络科技", "信息技术", "软件", "数据科技"], ["数据看板", "接口服务", "年度运维", "私有化部署"], 10),
        new("教育培训", ["教育科技", "教育咨询", "文化传播"], ["企业内训", "教务系统", "课程包", "讲师服务"], 7),
        new("医疗健康", ["医疗器械", "生物科技", "健康管理", "医药"], ["检验试剂", "冷链配送", "设备租赁", "体检套餐"], 9),
        new("食品饮料", ["食品", "饮品", "农业发展", "餐饮管理"], ["原料供应", "定制包装", "节日礼盒", "冷链仓储"], 9),
        new("建筑装饰", ["建设工程", "装饰工程", "建材", "园林"], ["幕墙材料", "工程监理", "节能改造", "定制家具"], 8),
        new("物流运输", ["物流", "供应链管理", "国际货运"], ["城配服务", "仓储托管", "车队管理", "报关服务"], 7),
        new("批发零售", ["贸易", "商贸", "百货", "进出口"], ["会员系统", "门店陈列", "季度补货", "促销物料"], 12),
        new("金融服务", ["企业管理", "财务咨询", "投资咨询"], ["风控报告", "财税代理", "年审服务", "培训服务"], 4),
        new("新能源", ["新能源科技", "储能技术", "环保科技"], ["储能柜", "光伏支架", "充电桩运维", "能耗监测"], 7),
    ];

    // Signs of good luck, as Chinese firms like them, with their pinyin.
    private static readonly Spelled[] s_signs =
    [
        new("恒", "heng"), new("瑞", "rui"), new("鑫", "xin"), new("盛", "sheng"), new("华", "hua"), new("泰", "tai"), new("隆", "long"),
        new("达", "da"), new("信", "xin"), new("诚", "cheng"), new("博", "bo"), new("远", "yuan"), new("宏", "hong"), new("伟", "wei"),
        new("锐", "rui"), new("捷", "jie"), new("明", "ming"), new("创", "chuang"), new("联", "lian"), new("智", "zhi"), new("云", "yun"),
        new("海", "hai"), new("天", "tian"), new("正", "zheng"), new("金", "jin"), new("永", "yong"), new("安", "an"), new("康", "kang"),
        new("百", "bai"), new("利", "li"), new("普", "pu"), new("卓", "zhuo"), new("乐", "le"), new("丰", "feng"), new("润", "run"),
        new("东", "dong"), new("科", "ke"), new("迪", "di"), new("晨", "chen"), new("星", "xing"), new("凯", "kai"), new("昌", "chang"),
    ];

    private static readonly (Spelled Name, double Weight)[] s_surnames =
    [
        (new("王", "wang"), 7), (new("李", "li"), 7), (new("张", "zhang"), 7), (new("刘", "liu"), 5), (new("陈", "chen"), 5), (new("杨", "yang"), 3),
        (new("赵", "zhao"), 2), (new("黄", "huang"), 2), (new("周", "zhou"), 2), (new("吴", "wu"), 2), (new("徐", "xu"), 2), (new("孙", "sun"), 2),
        (new("胡", "hu"), 1.3), (new("朱", "zhu"), 1.3), (new("高", "gao"), 1.3), (new("林", "lin"), 1.3), (new("何", "he"), 1.3), (new("郭", "guo"), 1.3),
        (new("马", "ma"), 1.2), (new("罗", "luo"), 1), (new("梁", "liang"), 1), (new("宋", "song"), 1), (new("郑", "zheng"), 1), (new("谢", "xie"), 1),
        (new("韩", "han"), 1), (new("唐", "tang"), 1), (new("冯", "feng"), 1), (new("于", "yu"), 1), (new("董", "dong"), 1), (new("萧", "xiao"), .6),
        (new("程", "cheng"), .6), (new("曹", "cao"), .6), (new("袁", "yuan"), .6), (new("邓", "deng"), .6), (new("许", "xu"), .6), (new("傅", "fu"), .6),
        (new("沈", "shen"), .6), (new("曾", "zeng"), .6), (new("彭", "peng"), .6), (new("吕", "lv"), .6), (new("苏", "su"), .6), (new("欧阳", "ouyang"), .2),
    ];

    private static readonly string[] s_mobilePrefixes = ["131", "135", "136", "137", "138", "139", "150", "151", "158", "159", "176", "186", "188", "189"];

    private static readonly string[] s_streets =
        ["人民路", "中山路", "解放大道", "科技园路", "建设路", "创新大道", "新华路", "长江路", "工业园区星湖街", "软件大道", "滨江大道", "文化路"];

    public static Vocabulary Vocabulary { get; } = ChineseTalk.With(new Places
    {
        Cities = s_cities,
        Industries = s_industries,
        CompanyName = CompanyName,
        PersonName = PersonName,
        MobileNumber = dice => $"{dice.Pick(s_mobilePrefixes)}0000{dice.Number(0, 9999):D4}",
        OfficeNumber = (dice, city) => $"{city.AreaCode}-{dice.Number(5000, 8999)}00{dice.Number(0, 99):D2}",
        Address = (dice, city) => $"{city.Name}市{dice.Pick(s_streets)}{dice.Number(1, 1200)}号{(dice.Chance(0.6) ? $"{dice.Number(1, 9)}号楼{dice.Number(2, 28)}{dice.Number(1, 12):D2}室" : "")}",
        Staff =
        [
            new("林静", "系统管理员", RoleCode.Admin, TeamKey.Headquarters, "admin"),
            new("周建国", "华东区经理", RoleCode.Manager, TeamKey.East, "manager"),
            new("陈晓雯", "客户经理", RoleCode.Sales, TeamKey.East, "sales"),
            new("何佳", "客服主管", RoleCode.Service, TeamKey.Service, "service"),
            new("许文博", "经营分析", RoleCode.ReadOnly, TeamKey.Headquarters, "readonly"),
            new("赵磊", "高级客户经理", RoleCode.Sales, TeamKey.East, "zhao.lei"),
            new("孙雨桐", "客户经理", RoleCode.Sales, TeamKey.East, "sun.yutong"),
            new("马骏", "客户经理", RoleCode.Sales, TeamKey.East, "ma.jun"),
            new("黄志强", "华南区经理", RoleCode.Manager, TeamKey.South, "huang.zhiqiang"),
            new("梁慧敏", "高级客户经理", RoleCode.Sales, TeamKey.South, "liang.huimin"),
            new("邓家豪", "客户经理", RoleCode.Sales, TeamKey.South, "deng.jiahao"),
            new("罗欣怡", "客户经理", RoleCode.Sales, TeamKey.South, "luo.xinyi"),
            new("吴桂芳", "售后专员", RoleCode.Service, TeamKey.Service, "wu.guifang"),
            new("谢一帆", "市场专员", RoleCode.Service, TeamKey.Marketing, "xie.yifan"),
        ],
    });

    private static Spelled CompanyName(Dice dice, City city, Industry industry)
    {
        var (first, second) = (dice.Pick(s_signs), dice.Pick(s_signs));
        while (second == first)
        {
            second = dice.Pick(s_signs);
        }

        var suffix = dice.Weighted(("有限公司", 78.0), ("股份有限公司", 10.0), ("集团有限公司", 5.0), ("（集团）股份有限公司", 2.0), ("有限责任公司", 5.0));
        return new(
            $"{city.Name}{first.Text}{second.Text}{dice.Pick(industry.NameWords)}{suffix}",
            first.Latin + second.Latin + dice.Number(1, 999).ToString(CultureInfo.InvariantCulture));
    }

    private static Spelled PersonName(Dice dice)
    {
        var surname = dice.Weighted(s_surnames, s => s.Weight).Name;
        return new(surname.Text + dice.FirstName(), surname.Latin);
    }
}
