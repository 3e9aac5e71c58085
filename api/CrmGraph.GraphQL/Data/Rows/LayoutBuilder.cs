using System.Linq.Expressions;
using System.Reflection;
using CrmGraph.GraphQL.Data.Statements;
using CrmGraph.GraphQL.Planning;
using ExecutionContext = CrmGraph.GraphQL.Execution.ExecutionContext;

namespace CrmGraph.GraphQL.Data.Rows;

/// <summary>Turns selections into columns and writers for one combination of flags, as <paramref name="context"/> has them.</summary>
internal sealed class LayoutBuilder(IEntityModel model, FieldUse use, DataOptions options, ExecutionContext context)
{
    public CollectionLayout Build(CollectionSelection selection) => Build(selection, selection.Element, []);

    /// <summary>
    /// The layout of a collection read as rows of <paramref name="rowType"/>, from which <paramref name="toElement"/> leads to
    /// the element (many-to-many rows are rows of the join entity).
    /// </summary>
    public CollectionLayout Build(CollectionSelection selection, Type rowType, IReadOnlyList<PropertyInfo> toElement)
    {
        var fields = selection.Connection?.Fields.Where(f => context.Includes(f.Field)).ToArray() ?? [];
        var pageInfo = fields.Where(f => f.Part == ConnectionPart.PageInfo).SelectMany(f => f.PageInfo).Where(context.Includes).ToArray();
        var needsCursors = pageInfo.Any(f => f.Definition.Name is "startCursor" or "endCursor");
        var builder = new LevelBuilder(this, rowType);
        var included = selection.Views.Select((view, i) => (view, i))
            .Where(v => selection.Connection is null || fields.Any(f => f.View == v.i));
        var views = new RowView[selection.Views.Count];
        foreach (var (view, i) in included)
        {
            views[i] = builder.View(view, toElement);
        }

        var rows = builder.Build([.. views.Select(v => v ?? builder.NoView()), .. needsCursors ? [builder.CursorView()] : Array.Empty<RowView>()]);
        return new CollectionLayout(selection, rows, options)
        {
            Connection = fields,
            CursorView = needsCursors ? views.Length : -1,
            NeedsTotal = fields.Any(f => f.Part == ConnectionPart.TotalCount && context.Denial(f.Field) is null),
            NeedsRows = selection.Connection is null || fields.Any(f => f.Part is ConnectionPart.Rows or ConnectionPart.PageInfo),
            UsesCursors = needsCursors || builder.UsesCursors,
            ToElement = toElement,
        };
    }

    private sealed class LevelBuilder(LayoutBuilder level, Type rowType)
    {
        private readonly ParameterExpression _row = Expression.Parameter(rowType, "row");
        private readonly List<LambdaExpression> _columns = [];
        private readonly Dictionary<string, int> _byName = [];
        private readonly List<KeyColumn> _keys = [];
        private readonly List<InstanceMembers> _instances = [];
        private readonly List<ChildLayout> _children = [];
        private bool _usesGate;
        private bool _isSynchronous = true;
        private int _slots;

        public bool UsesCursors { get; private set; }

        public RowView View(RowSelection selection, IReadOnlyList<PropertyInfo> toElement)
        {
            var slot = NewSlots(2);
            var parts = new List<RowPart>();
            var writer = Object(selection, new Place(toElement.Aggregate((Expression)_row, Expression.Property), Name(toElement), -1, []), parts);
            return new RowView(writer, slot, parts);
        }

        public RowView NoView() => new(new ConstantWriter(string.Empty), NewSlots(2), []);

        public RowView CursorView() => new(new CursorWriter(), NewSlots(2), []);

        public RowLayout Build(IReadOnlyList<RowView> views) => new()
        {
            Row = _row,
            Columns = _columns,
            Views = views,
            Keys = _keys,
            Instances = [.. _instances.Select(i => new InstanceColumns(i.Type, i.NullColumn, [.. i.Members]))],
            Children = _children,
            Slots = _slots,
            UsesGateParameters = _usesGate,
            IsSynchronous = _isSynchronous,
        };

        private ObjectWriter Object(RowSelection selection, Place place, List<RowPart> parts)
        {
            var fields = new List<KeyValuePair<SelectedField, ValueWriter>>();
            foreach (var field in selection.Fields)
            {
                if (level.Context.Includes(field.Field))
                {
                    var writer = level.Context.Denial(field.Field) is { } denial
                        ? new NullWriter(field.Field, place.ObjectPath, denial)
                        : Field(field, selection, place, parts);
                    fields.Add(new(field.Field, writer));
                }
            }

            return new ObjectWriter(fields);
        }

        private ValueWriter Field(RowField field, RowSelection selection, Place place, List<RowPart> parts)
        {
            switch (field)
            {
                case TypeNameRowField:
                    return new ConstantWriter($"\"{selection.Type.Name}\"");
                case HiddenField hidden:
                    return new NullWriter(hidden.Field, place.ObjectPath, error: null);
                case ColumnField column:
                    return Column(column, selection, place);
                case CursorField:
                    UsesCursors = true;
                    return new CursorWriter();
                case NodeField node:
                    return Nested(node.Field, node.Node, place, place, parts);
                case ReferenceField reference:
                    var key = level.Model.Key(reference.Navigation.Target);
                    var path = Expression.Property(place.Path, reference.Navigation.Property);
                    var name = $"{place.Name}{reference.Navigation.Property.Name}.";
                    var nullColumn = ColumnOf($"{name}{key.Name}", Expression.Property(path, key));
                    return Nested(reference.Field, reference.Target, new Place(path, name, nullColumn, []), place, parts);
                case ChildrenField children:
                    return Children(children, place, parts);
                case ResolverRowField resolver:
                    return Resolver(resolver, selection.Element, place, parts);
                default:
                    throw new InvalidOperationException($"Unknown field {field}.");
            }
        }

        private ValueWriter Column(ColumnField field, RowSelection selection, Place place)
        {
            var member = field.Member;
            var leaf = LeafWriter.Create(field.Field.Definition, member.PropertyType);
            if (field.Decision.Access == FieldAccess.Full)
            {
                return new ColumnWriter(field.Field, place.ObjectPath, MemberColumn(member, place), leaf);
            }

            var condition = field.Decision.FullWhen is { } when ? ConditionColumn(when, "in full", member, place) : -1;
            var masked = field.Decision.MaskWhen is { } reached ? ConditionColumn(reached, "masked", member, place) : -1;
            var column = condition >= 0 || MaskedWriter.HasMask(member) ? MemberColumn(member, place) : -1;
            var full = new ColumnWriter(field.Field, place.ObjectPath, column, leaf);
            return new MaskedWriter(
                field.Field, place.ObjectPath, MaskedWriter.HasMask(member) ? column : -1, condition, masked, full, member, level.Use.Gate!);
        }

        private ReferenceWriter Nested(SelectedField field, RowSelection selection, Place place, Place owner, List<RowPart> parts)
        {
            var inner = new List<RowPart>();
            var target = Object(selection, place with { ObjectPath = [.. owner.ObjectPath, field.ResponseName] }, inner);
            var slot = inner.Count > 0 ? NewSlots(2) : -1;
            if (slot >= 0)
            {
                parts.Add(new NestedPart(field, slot, inner, inner.TrueForAll(IsSynchronous)));
            }

            var nullColumn = ReferenceEquals(place, owner) ? -1 : place.NullColumn;
            return new ReferenceWriter(field, owner.ObjectPath, nullColumn, slot, target);
        }

        private HoleWriter Children(ChildrenField field, Place place, List<RowPart> parts)
        {
            var keyMember = level.Model.Key(field.Parent);
            var key = MemberColumn(keyMember, place);
            var index = _keys.FindIndex(k => k.Column == key);
            if (index < 0)
            {
                index = _keys.Count;
                _keys.Add(new KeyColumn(key, keyMember.PropertyType));
            }

            var collection = field.Navigation.Join is { } join
                ? level.Build(field.Children, join.Entity, [join.TargetReference])
                : level.Build(field.Children);
            _isSynchronous &= collection.Rows.IsSynchronous;
            var slot = NewSlots(1);
            parts.Add(new ChildrenPart(field.Field, slot, _children.Count, collection.Rows.IsSynchronous));
            _children.Add(new ChildLayout(field, collection, index));
            return new HoleWriter(slot);
        }

        private HoleWriter Resolver(ResolverRowField field, Type element, Place place, List<RowPart> parts)
        {
            var instance = _instances.FindIndex(i => i.Name == place.Name);
            if (instance < 0)
            {
                instance = _instances.Count;
                _instances.Add(new InstanceMembers(place.Name, element, place.NullColumn, []));
            }

            var members = _instances[instance].Members;
            var key = level.Model.IsEntity(element) ? [level.Model.Key(element)] : Array.Empty<PropertyInfo>();
            foreach (var member in key.Concat(field.Requires))
            {
                if (!members.Exists(m => m.Key.Name == member.Name))
                {
                    members.Add(new(member, MemberColumn(member, place)));
                }
            }

            _isSynchronous &= field.Plan.IsSynchronous;
            var slot = NewSlots(1);
            parts.Add(new ResolverPart(field.Field, slot, field.Plan, instance));
            return new HoleWriter(slot);
        }

        private int MemberColumn(PropertyInfo member, Place place) =>
            ColumnOf($"{place.Name}{member.Name}", Expression.Property(place.Path, member));

        private int ConditionColumn(LambdaExpression condition, string purpose, PropertyInfo member, Place place)
        {
            _usesGate = true;
            var body = new ParameterReplacement(condition.Parameters[0], place.Path).Visit(condition.Body);
            return ColumnOf($"{place.Name}{member.Name} {purpose}", body);
        }

        private int ColumnOf(string name, Expression value)
        {
            if (!_byName.TryGetValue(name, out var column))
            {
                _byName[name] = column = _columns.Count;
                _columns.Add(Expression.Lambda(value, _row));
            }

            return column;
        }

        private int NewSlots(int count)
        {
            _slots += count;
            return _slots - count;
        }

        private static string Name(IReadOnlyList<PropertyInfo> path) => string.Concat(path.Select(p => p.Name + "."));

        private static bool IsSynchronous(RowPart part) => part switch
        {
            ChildrenPart children => children.IsSynchronous,
            NestedPart nested => nested.IsSynchronous,
            ResolverPart resolver => resolver.Plan.IsSynchronous,
            _ => true,
        };
    }

    private IEntityModel Model => model;

    private FieldUse Use => use;

    private ExecutionContext Context => context;

    /// <summary>A row within the joined row: how to reach it, which column tells that it is missing, and where it stands in the response object.</summary>
    private sealed record Place(Expression Path, string Name, int NullColumn, IReadOnlyList<string> ObjectPath);

    private sealed record InstanceMembers(string Name, Type Type, int NullColumn, List<KeyValuePair<PropertyInfo, int>> Members);
}
