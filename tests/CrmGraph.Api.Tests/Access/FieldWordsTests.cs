using CrmGraph.Api.Hosting;
using System.Text.RegularExpressions;
using CrmGraph.Api.Access;

namespace CrmGraph.Api.Tests.Access;

/// <summary>An administrator decides about fields by name: each has one in the dashboard, in every language it speaks.</summary>
public sealed partial class FieldWordsTests
{
    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void Every_field_roles_decide_about_has_words_in_the_dashboard(string language)
    {
        var words = Read(language);

        var schema = File.ReadAllText(HomeFolder.Combine("api/CrmGraph.Api/schema.graphql"));
        var nameless = AccessModel.Fields.Where(f => IsPublished(schema, f) && !words.Contains(f.Coordinate)).Select(f => f.Coordinate);
        Assert.Equal([], nameless);
    }

    private static HashSet<string> Read(string language)
    {
        HashSet<string> words = [];
        var type = "";
        foreach (var line in File.ReadLines(HomeFolder.Combine($"client/src/shared/i18n/fields.{language}.ts")))
        {
            if (TypeLine().Match(line) is { Success: true } opened)
            {
                type = opened.Groups[1].Value;
            }
            else if (FieldLine().Match(line) is { Success: true } field)
            {
                words.Add($"{type}.{field.Groups[1].Value}");
            }
        }

        return words;
    }

    private static bool IsPublished(string schema, GovernedField field) =>
        Regex.Match(schema, $@"^type {field.Type}\b.*?^}}", RegexOptions.Multiline | RegexOptions.Singleline) is { Success: true } type
        && Regex.IsMatch(type.Value, $@"^  {field.Name}\b[(:]", RegexOptions.Multiline);

    [GeneratedRegex(@"^  (\w+): \{$")]
    private static partial Regex TypeLine();

    [GeneratedRegex(@"^    (\w+):")]
    private static partial Regex FieldLine();
}
