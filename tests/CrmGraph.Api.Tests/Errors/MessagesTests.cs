using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using CrmGraph.Api.Contacts;
using CrmGraph.Api.Customers;
using CrmGraph.Api.Data;
using CrmGraph.Api.Errors;
using CrmGraph.Api.Feedbacks;
using CrmGraph.Api.Interactions;
using CrmGraph.Api.Notifications;
using CrmGraph.Api.Opportunities;
using CrmGraph.Api.Reminders;
using CrmGraph.Api.Tasks;
using CrmGraph.Api.Tests.Data;
using CrmGraph.Api.Tiers;
using Xunit;

namespace CrmGraph.Api.Tests.Errors;

public sealed partial class MessagesTests
{
    [Fact]
    public void Every_setter_that_refuses_a_value_has_words_for_it_in_both_languages()
    {
        var refusals = Refusals().ToList();

        Assert.True(refusals.Count > 60, $"Only {refusals.Count} refusals were provoked; the test no longer reaches the setters.");
        Assert.All(refusals, r => Assert.True(Messages.Knows(r.Code), $"{r.Code} has no words in Errors/Messages.cs."));
    }

    [Theory]
    [InlineData("zh-CN", "请填写客户名称。")]
    [InlineData("en", "The customer's name is required.")]
    [InlineData("fr", "The customer's name is required.")]
    public void Words_follow_the_language_of_the_request(string culture, string expected)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

        Assert.Equal(expected, Messages.For("CUSTOMER_NAME_REQUIRED"));
    }

    [Fact]
    public void An_unknown_code_says_itself() => Assert.Equal("NO_SUCH_CODE", Messages.For("NO_SUCH_CODE"));

    [Fact]
    public void Every_state_an_entity_can_be_in_has_words()
    {
        IEnumerable<string> codes =
        [
            .. Enum.GetValues<OpportunityStatus>().Select(s => $"OPPORTUNITY_IS_{(s == OpportunityStatus.OnHold ? "ON_HOLD" : Upper(s))}"),
            .. Enum.GetValues<CrmTaskStatus>().Where(s => s != CrmTaskStatus.Todo).Select(s => $"TASK_IS_{Upper(s)}"),
            .. Enum.GetValues<ReminderStatus>().Select(s => $"REMINDER_IS_{Upper(s)}"),
            .. Enum.GetValues<FeedbackStatus>().Select(s => $"FEEDBACK_IS_{Upper(s)}"),
        ];

        Assert.All(codes, code => Assert.True(Messages.Knows(code), code));

        static string Upper<T>(T value) => value!.ToString()!.ToUpperInvariant();
    }

    [Fact]
    public void Every_code_in_the_source_has_words()
    {
        var source = string.Concat(Directory.EnumerateFiles(SourceFolder(), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("obj") && !f.Contains("Migrations")).Select(File.ReadAllText));
        List<string> codes =
        [
            .. ThrownCode().Matches(source).Select(m => m.Groups[1].Value),
            .. RefusedMember().Matches(source).Select(m => $"{m.Groups[1].Value}_{Snake(m.Groups[2].Value)}_{m.Groups[3].Value}"),
            .. SoughtRecord().Matches(source).Select(m => $"{m.Groups[1].Value}_NOT_FOUND"),
        ];

        Assert.True(codes.Count > 30, $"Only {codes.Count} codes were found; the patterns no longer match the source.");
        Assert.All(codes, code => Assert.True(Messages.Knows(code), $"{code} has no words in Errors/Messages.cs."));

        static string Snake(string name) => LowerThenUpper().Replace(name, "$1_$2").ToUpperInvariant();
    }

    [GeneratedRegex("(?:Validation|InvalidState|Duplicate|NotFound)Exception\\(\"([A-Z_]+)\"")]
    private static partial Regex ThrownCode();

    [GeneratedRegex("""Check\.Refuse\("([A-Z_]+)", nameof\(\w+\.(\w+)\), "([A-Z_]+)"\)""")]
    private static partial Regex RefusedMember();

    [GeneratedRegex("(?:Get|Require)Async\\([^;{}\"]*\"([A-Z_]+)\"")]
    private static partial Regex SoughtRecord();

    [GeneratedRegex("([a-z])([A-Z])")]
    private static partial Regex LowerThenUpper();

    private static string SourceFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CrmGraph.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository."), "api", "CrmGraph.Api");
    }

    // Sets every text to nothing, far too much and unstorable characters, every number to an absurd one, and collects what is refused.
    private static IEnumerable<ValidationException> Refusals()
    {
        using var model = DesignModel.Of(DatabaseProvider.Sqlite);
        object[] bad = [null!, "", new string('x', 20_000), "a\0b", "\ud800", -1, int.MaxValue, -1m, 1.001m, new List<string> { "?" }, Enumerable.Repeat("13800000000", 1).Concat(Enumerable.Range(0, 20).Select(n => $"138000000{n:00}")).ToList()];
        foreach (var type in model.Model.GetEntityTypes().Select(e => e.ClrType).Where(t => t.Namespace!.StartsWith("CrmGraph", StringComparison.Ordinal)))
        {
            foreach (var property in type.GetProperties().Where(p => p.SetMethod is not null))
            {
                foreach (var value in bad.Where(v => v is null ? !property.PropertyType.IsValueType : property.PropertyType.IsInstanceOfType(v)))
                {
                    if (Refusal(type, property, value) is { } refused)
                    {
                        yield return refused;
                    }
                }
            }
        }
    }

    private static ValidationException? Refusal(Type type, PropertyInfo property, object? value)
    {
        var record = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type);
        try
        {
            property.SetValue(record, value);
            return null;
        }
        catch (TargetInvocationException failure) when (failure.InnerException is ValidationException refused)
        {
            return refused;
        }
        catch (TargetInvocationException failure) when (failure.InnerException is NullReferenceException or ArgumentNullException)
        {
            // Null where the type says never: the schema refuses it before it gets here.
            return null;
        }
    }
}
