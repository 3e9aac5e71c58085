using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CrmGraph.GraphQL.Conventions;

/// <summary>The XML documentation of C# as schema descriptions. Each assembly's file is read once.</summary>
internal sealed partial class XmlDocumentation
{
    private static readonly XElement Inherit = new("inheritdoc");
    private readonly Dictionary<Assembly, Dictionary<string, XElement>> _files = [];

    public string? Summary(Type type) => Text(Find(type)?.Element("summary"));

    /// <summary>The summary of a member; for a positional record member the record's <c>param</c>; else what a base or interface says.</summary>
    public string? Summary(MemberInfo member) =>
        Text(Find(member)?.Element("summary"))
        ?? (member is PropertyInfo
            ? Text(Parameter(Find(member.DeclaringType!), member.Name)) ?? Text(Inherited(member, Inherit)?.Element("summary"))
            : null);

    public string? Parameter(ParameterInfo parameter) => Text(Parameter(Find(parameter.Member), parameter.Name!));

    private static XElement? Parameter(XElement? documentation, string name) =>
        documentation?.Elements("param").FirstOrDefault(p => (string?)p.Attribute("name") == name);

    private XElement? Find(MemberInfo member)
    {
        var found = File(member).GetValueOrDefault(Id(member));
        return found?.Element("inheritdoc") is { } inherit ? Inherited(member, inherit) : found;
    }

    private XElement? Inherited(MemberInfo member, XElement inherit)
    {
        if ((string?)inherit.Attribute("cref") is { } cref)
        {
            return File(member).GetValueOrDefault(cref);
        }

        var type = member as Type ?? member.DeclaringType!;
        Type?[] ancestors = [type.BaseType, .. type.GetInterfaces()];
        return ancestors.OfType<Type>()
            .SelectMany<Type, MemberInfo>(a => member is Type ? [a] : a.GetMember(member.Name, member.MemberType, BindingFlags.Public | BindingFlags.Instance))
            .Select(Find)
            .FirstOrDefault(d => d is not null);
    }

    private Dictionary<string, XElement> File(MemberInfo member)
    {
        var assembly = (member as Type ?? member.DeclaringType!).Assembly;
        if (!_files.TryGetValue(assembly, out var members))
        {
            _files[assembly] = members = Read(Path.ChangeExtension(assembly.Location, ".xml"));
        }

        return members;
    }

    private static Dictionary<string, XElement> Read(string path) => !System.IO.File.Exists(path)
        ? []
        : XDocument.Load(path).Descendants("member")
            .GroupBy(m => (string)m.Attribute("name")!)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    /// <summary>The identifier the compiler gives a member in the file.</summary>
    private static string Id(MemberInfo member) => member switch
    {
        Type type => $"T:{TypeId(type)}",
        PropertyInfo property => $"P:{TypeId(property.DeclaringType!)}.{property.Name}",
        MethodInfo method => $"M:{TypeId(method.DeclaringType!)}.{method.Name}{Parameters(method)}",
        _ => $"F:{TypeId(member.DeclaringType!)}.{member.Name}",
    };

    private static string Parameters(MethodInfo method)
    {
        var parameters = method.GetParameters();
        return parameters.Length == 0 ? "" : $"({string.Join(',', parameters.Select(p => ReferenceId(p.ParameterType)))})";
    }

    private static string TypeId(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static string ReferenceId(Type type)
    {
        if (type.IsArray)
        {
            return ReferenceId(type.GetElementType()!) + "[]";
        }

        if (!type.IsGenericType)
        {
            return (type.FullName ?? type.Name).Replace('+', '.');
        }

        var name = type.GetGenericTypeDefinition().FullName!.Replace('+', '.');
        return $"{name[..name.IndexOf('`')]}{{{string.Join(',', type.GetGenericArguments().Select(ReferenceId))}}}";
    }

    private static string? Text(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        var text = new StringBuilder();
        Append(text, element);
        var lines = text.ToString().Split('\n').Select(line => Spaces().Replace(line, " ").Trim());
        var result = string.Join('\n', lines).Trim();
        return result.Length == 0 ? null : BlankLines().Replace(SoftBreaks().Replace(result, " "), "\n\n");
    }

    private static void Append(StringBuilder text, XElement element)
    {
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText plain:
                    text.Append(plain.Value);
                    break;
                case XElement { Name.LocalName: "see" or "seealso" } see:
                    text.Append(see.IsEmpty ? Reference(see) : see.Value);
                    break;
                case XElement { Name.LocalName: "paramref" or "typeparamref" } reference:
                    text.Append((string?)reference.Attribute("name"));
                    break;
                case XElement { Name.LocalName: "c" or "code" } code:
                    text.Append('`').Append(code.Value).Append('`');
                    break;
                case XElement { Name.LocalName: "para" } paragraph:
                    text.Append("\n\n");
                    Append(text, paragraph);
                    text.Append("\n\n");
                    break;
                case XElement other:
                    Append(text, other);
                    break;
            }
        }
    }

    private static string? Reference(XElement see)
    {
        if ((string?)see.Attribute("cref") is not { } cref)
        {
            return (string?)see.Attribute("langword") ?? (string?)see.Attribute("href");
        }

        var name = cref.Split('(')[0];
        return name[(name.LastIndexOf('.') + 1)..].Split('`')[0];
    }

    [GeneratedRegex(@"[ \t]+")]
    private static partial Regex Spaces();

    /// <summary>A line end inside a paragraph is only the editor's margin.</summary>
    [GeneratedRegex(@"(?<!\n)\n(?!\n)")]
    private static partial Regex SoftBreaks();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex BlankLines();
}
