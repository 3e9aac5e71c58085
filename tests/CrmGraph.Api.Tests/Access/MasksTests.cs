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
    public void Phone_keeps_only_what_tells_numbers_apart(string value, string masked) => Assert.Equal(masked, Masks.Phone(value));

    [Theory]
    [InlineData("zhang.wei@qq.com", "z***@qq.com")]
    [InlineData("ab@qq.com", "***@qq.com")]
    [InlineData("👩‍🔧ab@x.cn", "👩‍🔧***@x.cn")]
    [InlineData("@qq.com", "***")]
    [InlineData("no address", "***")]
    public void Email_keeps_its_first_character_and_domain(string value, string masked) => Assert.Equal(masked, Masks.Email(value));

    [Theory]
    [InlineData("lihua_1983", "l******3")]
    [InlineData("ab", "***")]
    public void Account_keeps_its_ends(string value, string masked) => Assert.Equal(masked, Masks.Account(value));
}
