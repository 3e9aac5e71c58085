using System.Reflection;
using System.Text.RegularExpressions;
using CrmGraph.GraphQL.Errors;

namespace CrmGraph.GraphQL.Tests.Errors;

/// <summary>docs/errors.md and <see cref="ErrorCodes"/> tell of the same codes.</summary>
public sealed partial class ErrorPageTests
{
    private static readonly string[] s_codes =
        [.. typeof(ErrorCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!)];

    [Fact]
    public void Every_code_has_a_line_in_the_documentation_and_every_line_is_a_code()
    {
        var documented = Row().Matches(File.ReadAllText(Path.Combine(Root(), "docs/errors.md"))).Select(m => m.Groups[1].Value).ToArray();

        Assert.Equal(documented.Order(StringComparer.Ordinal), documented.Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(s_codes.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_code_stands_for_two_things() => Assert.Equal(s_codes.Length, s_codes.Distinct().Count());

    [GeneratedRegex("^\\| `([A-Z][A-Z0-9_]+)` \\|", RegexOptions.Multiline)]
    private static partial Regex Row();

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CrmGraph.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
