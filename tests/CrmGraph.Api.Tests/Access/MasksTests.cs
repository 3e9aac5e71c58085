using CrmGraph.Api.Access;

namespace CrmGraph.Api.Tests.Access;

public sealed class MasksTests
{
    [Theory]
    [InlineData("13812341234", "138****1234")]
    [InlineData("+86 138 1234 1234", "138****1234")]
    [InlineData("010-62345656", "010-****56")]
    [InlineData("+44 20 7946 0021", "+44 *****21")]
    [InlineData("转接前台", "***")]
    [InlineData("12345", "***")]
    public void Phone_keeps_only_what_tells_numbers_apart(string value, string masked) => Assert.Equal(masked, Masks.Of(MaskKind.Phone, value));

    [Theory]
    [InlineData("zhang.wei@qq.com", "z***@qq.com")]
    [InlineData("ab@qq.com", "***@qq.com")]
    [InlineData("👩‍🔧ab@x.cn", "👩‍🔧***@x.cn")]
    [InlineData("@qq.com", "***")]
    [InlineData("no address", "***")]
    public void Email_keeps_its_first_character_and_domain(string value, string masked) => Assert.Equal(masked, Masks.Of(MaskKind.Email, value));

    [Theory]
    [InlineData("lihua_1983", "l******3")]
    [InlineData("ab", "***")]
    public void Account_keeps_its_ends(string value, string masked) => Assert.Equal(masked, Masks.Of(MaskKind.Account, value));

    [Theory]
    [InlineData("张伟明", "张**")]
    [InlineData(" 张伟 ", "张*")]
    [InlineData("迪丽热巴·迪力木拉提", "迪***")]
    [InlineData("John Smith", "J***")]
    [InlineData("𠮷田", "𠮷*")]
    [InlineData("张", "***")]
    [InlineData("13812341234", "***")]
    [InlineData("", "***")]
    public void Name_keeps_its_first_character_and_never_the_whole(string value, string masked) => Assert.Equal(masked, Masks.Of(MaskKind.PersonName, value));

    [Theory]
    [InlineData("北京市海淀区中关村大街1号", "北京市海淀区***")]
    [InlineData("广东省深圳市南山区科技园路1号", "广东省深圳市南山区***")]
    [InlineData("江苏省苏州市昆山市玉山镇", "江苏省苏州市昆山市***")]
    [InlineData("内蒙古自治区锡林郭勒盟锡林浩特市团结路", "内蒙古自治区锡林郭勒盟锡林浩特市***")]
    [InlineData("山东省济南市市中区经四路", "山东省济南市市中区***")]
    [InlineData("上海市浦东新区世纪大道8号", "上海市浦东新区***")]
    [InlineData("北京海淀区中关村", "北京海淀区***")]
    [InlineData("浙江省杭州市文三路90号", "浙江省杭州市***")]
    [InlineData("上海市阳光花园小区5号楼", "上海市***")]
    [InlineData("北京市华联超市旁", "北京市***")]
    [InlineData("文三路90号海淀区", "***")]
    [InlineData("5 Main Street, London", "***")]
    public void Address_ends_at_the_district(string value, string masked) => Assert.Equal(masked, Masks.Of(MaskKind.Address, value));

    [Theory]
    [InlineData("110101199003070012", "110*************12")]
    [InlineData("11010119900307001x", "110*************1x")]
    [InlineData("110101900307001", "110*************01")]
    [InlineData("1101011990030700123", "***")]
    [InlineData("E12345678", "***")]
    public void Resident_number_keeps_three_and_two(string value, string masked) => Assert.Equal(masked, Masks.Of(MaskKind.ResidentId, value));

    [Theory]
    [InlineData("6222 0202 0000 8888", "************8888")]
    [InlineData("6222020200001234567", "************4567")]
    [InlineData("8888", "***")]
    [InlineData("6222 0202 0000 888X", "***")]
    public void Bank_card_keeps_its_last_four(string value, string masked) => Assert.Equal(masked, Masks.Of(MaskKind.BankCard, value));

    [Theory]
    [InlineData("anything")]
    [InlineData("")]
    public void What_is_hidden_shows_not_even_its_length(string value) => Assert.Equal("***", Masks.Of(MaskKind.Hidden, value));
}
