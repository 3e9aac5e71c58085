using System.Runtime.CompilerServices;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Data.Rows;

/// <summary>Reads the selections below a data field: what is column, join, batch or resolver, and what the gate says to each.</summary>
internal sealed class SelectionReader(IEntityModel model, FieldUse use, OperationPlanner planner)
{
    /// <summary>Everything met that may differ between two requests of this plan: flags and authorization.</summary>
    public List<SelectedField> Conditional { get; } = [];

    public CollectionSelection ReadCollection(SelectedField field, CollectionOptions options)
    {
        var named = field.Definition.Type.Named;
        if (options.Paging is null)
        {
            return new CollectionSelection(field, options, options.ElementType, [ReadRow(field, named, options.ElementType)], Connection: null);
        }

        var connection = (ObjectType)named;
        var views = new List<RowSelection>();
        var fields = new List<ConnectionField>();
        foreach (var part in Remember(field.Select(connection)))
        {
            fields.Add(ReadConnectionField(part, options.ElementType, views));
        }

        return new CollectionSelection(field, options, options.ElementType, views, new ConnectionSelection(connection, fields));
    }

    /// <summary>The selections below <paramref name="field"/> on rows of <paramref name="element"/>.</summary>
    public RowSelection ReadRow(SelectedField field, NamedType type, Type element)
    {
        var target = type as ObjectType ?? planner.Schema.PossibleTypes(type).First(t => t.RuntimeType == element);
        var isEntity = model.IsEntity(element);
        return new RowSelection(target, element, [.. Remember(field.Select(target)).Select(f => ReadField(f, element, isEntity))]);
    }

    private ConnectionField ReadConnectionField(SelectedField field, Type element, List<RowSelection> views)
    {
        switch (field.Definition.Name)
        {
            case TypeNameField.Name:
                return new ConnectionField(field, ConnectionPart.TypeName, -1, []);
            case "nodes":
                views.Add(ReadRow(field, field.Definition.Type.Named, element));
                return new ConnectionField(field, ConnectionPart.Rows, views.Count - 1, []);
            case "edges":
                var edge = (ObjectType)field.Definition.Type.Named;
                views.Add(new RowSelection(edge, element, [.. Remember(field.Select(edge)).Select(f => ReadEdgeField(f, element))]));
                return new ConnectionField(field, ConnectionPart.Rows, views.Count - 1, []);
            case "pageInfo":
                return new ConnectionField(field, ConnectionPart.PageInfo, -1, [.. Remember(field.Select((ObjectType)field.Definition.Type.Named))]);
            case "totalCount":
                return new ConnectionField(field, ConnectionPart.TotalCount, -1, []);
            default:
                throw new InvalidOperationException($"'{field.Definition.Coordinate}' is no field of a connection.");
        }
    }

    private RowField ReadEdgeField(SelectedField field, Type element) => field.Definition.Name switch
    {
        TypeNameField.Name => new TypeNameRowField(field),
        "cursor" => new CursorField(field),
        "node" => new NodeField(field, ReadRow(field, field.Definition.Type.Named, element)),
        _ => throw new InvalidOperationException($"'{field.Definition.Coordinate}' is no field of an edge."),
    };

    private RowField ReadField(SelectedField field, Type element, bool isEntity)
    {
        if (TypeNameField.Is(field))
        {
            return new TypeNameRowField(field);
        }

        return field.Definition.Binding switch
        {
            PropertyBinding binding => ReadMember(field, binding, element, isEntity),
            ResolverBinding binding => ReadResolver(field, binding),
            _ => throw new InvalidOperationException($"'{field.Definition.Coordinate}' has no binding."),
        };
    }

    [MethodImpl(MethodImplOptions.NoInlining)] // ForgottenGateTests know it by its frame.
    private RowField ReadMember(SelectedField field, PropertyBinding binding, Type element, bool isEntity)
    {
        // The property as the row's type sees it: a base class may declare it.
        var member = element.GetProperty(binding.Property.Name) ?? binding.Property;
        var decision = use.Decide(planner.Services, member);
        planner.NoteAccess(field, decision.Access);
        if (decision.Access == FieldAccess.None)
        {
            return new HiddenField(field);
        }

        if (isEntity && model.FindNavigation(member) is { } navigation)
        {
            // There is no masked form of a row.
            return decision.Access == FieldAccess.Mask ? new HiddenField(field)
                : navigation.IsCollection ? ReadChildren(field, binding, navigation, element)
                : new ReferenceField(field, navigation, ReadRow(field, field.Definition.Type.Named, navigation.Target));
        }

        if (field.Definition.Type.IsLeaf && (!isEntity || model.IsColumn(member)))
        {
            return new ColumnField(field, member, decision);
        }

        throw new InvalidOperationException(
            $"'{field.Definition.Coordinate}' is neither a column nor a navigation of {element.Name}: "
            + "give it a resolver that names the columns it needs, [Parent(requires: …)].");
    }

    private ChildrenField ReadChildren(SelectedField field, PropertyBinding binding, EntityNavigation navigation, Type parent)
    {
        var options = binding.Collection ?? new CollectionOptions(navigation.Target);
        return new ChildrenField(field, navigation, parent, ReadCollection(field, options));
    }

    /// <summary>What is computed from a member that the caller may not read would tell it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)] // ForgottenGateTests know it by its frame.
    private RowField ReadResolver(SelectedField field, ResolverBinding binding)
    {
        foreach (var required in binding.ParentRequires)
        {
            if (use.Decide(planner.Services, required) is not { Access: FieldAccess.Full })
            {
                planner.NoteAccess(field, FieldAccess.None);
                return new HiddenField(field);
            }
        }

        return new ResolverRowField(field, planner.Plan(field), binding.ParentRequires);
    }

    private IReadOnlyList<SelectedField> Remember(IReadOnlyList<SelectedField> fields)
    {
        Conditional.AddRange(fields.Where(f => !f.Include.IsAlways || f.AuthorizationSlot >= 0));
        return fields;
    }
}
