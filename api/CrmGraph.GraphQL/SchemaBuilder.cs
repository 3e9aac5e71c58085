using System.Reflection;
using CrmGraph.GraphQL.Conventions;
using CrmGraph.GraphQL.Data;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Types.SchemaValidation;

namespace CrmGraph.GraphQL;

/// <summary>Makes a schema from C# classes by the conventions of HotChocolate 16.</summary>
public sealed class SchemaBuilder
{
    private readonly List<Type> _types = [];
    private IEntityModel? _model;
    private Func<Type, bool> _isService = _ => false;
    private Func<MemberInfo, bool> _isGoverned = _ => false;
    private PagingOptions _paging = new();

    /// <summary>Adds every type of the assembly that carries a schema attribute, by name: the schema does not depend on the order of files.</summary>
    public SchemaBuilder AddTypes(Assembly assembly) =>
        AddTypes([.. assembly.GetTypes().Where(SchemaTypes.IsMarked).OrderBy(t => t.FullName, StringComparer.Ordinal)]);

    /// <summary>Adds root classes, extensions, nodes and the possible types of interfaces and unions.</summary>
    public SchemaBuilder AddTypes(params ReadOnlySpan<Type> types)
    {
        _types.AddRange(types);
        return this;
    }

    /// <summary>The mapped model: its entities are read by statements, and every member of theirs in the schema must be readable so.</summary>
    public SchemaBuilder WithEntityModel(IEntityModel? model)
    {
        _model = model;
        return this;
    }

    /// <summary>Which parameter types are services and so no arguments; usually <c>IServiceProviderIsService.IsService</c>.</summary>
    public SchemaBuilder WithServices(Func<Type, bool> isService)
    {
        _isService = isService;
        return this;
    }

    /// <summary>Members that access rules may hide: they are nullable in the schema whatever their C# type says.</summary>
    public SchemaBuilder WithGovernedMembers(Func<MemberInfo, bool> isGoverned)
    {
        _isGoverned = isGoverned;
        return this;
    }

    /// <summary>The options of connections that do not state their own.</summary>
    public SchemaBuilder ModifyPaging(Func<PagingOptions, PagingOptions> modify)
    {
        _paging = modify(_paging);
        return this;
    }

    /// <summary>The complete, valid schema; throws <see cref="SchemaException"/> with every problem found.</summary>
    public Schema Build() =>
        new SchemaTypes([.. _types.Distinct()], _model, _isService, _isGoverned, _paging).Build();
}
