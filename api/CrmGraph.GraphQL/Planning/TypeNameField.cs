namespace CrmGraph.GraphQL.Planning;

/// <summary>The meta-field <c>__typename</c> (spec: Type Name Introspection).</summary>
public static class TypeNameField
{
    public const string Name = "__typename";

    /// <summary>Whether the selected field is <c>__typename</c>; its value is the name of <see cref="SelectedField.ParentType"/>.</summary>
    public static bool Is(SelectedField field) => field.Definition.Name == Name;
}
