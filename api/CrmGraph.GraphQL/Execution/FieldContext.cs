using System.Security.Claims;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.GraphQL.Execution;

/// <summary>
/// One call of a resolver, and the writing of the rows it returned. Its dependency scope is its own, made when first
/// asked for and disposed when the value is written. That holds for mutation root fields too: what one of them began and did
/// not finish must not be saved by the next.
/// </summary>
public sealed class FieldContext : ResolverContext
{
    private readonly PathSegment? _parentPath;
    private readonly bool _requestScope;
    private IServiceScope? _scope;
    private PathSegment? _path;

    internal FieldContext(ExecutionContext execution, SelectedField selection, object? parent, PathSegment? parentPath, bool requestScope = false)
    {
        Execution = execution;
        Selection = selection;
        Parent = parent;
        _parentPath = parentPath;
        _requestScope = requestScope;
    }

    public ExecutionContext Execution { get; }

    public SelectedField Selection { get; }

    /// <summary>The path of this field.</summary>
    public PathSegment Path => _path ??= PathSegment.Of(_parentPath, Selection.ResponseName);

    /// <summary>The path of the object the field belongs to; null at the root.</summary>
    public PathSegment? ParentPath => _parentPath;

    public override object? Parent { get; }

    public override object? EventMessage => Execution.EventMessage;

    public override FieldDefinition Field => Selection.Definition;

    public override IServiceProvider Services =>
        _requestScope ? Execution.RequestServices : (_scope ?? OpenScope()).ServiceProvider;

    public override ClaimsPrincipal User => Execution.User;

    public override CancellationToken RequestAborted => Execution.RequestAborted;

    /// <summary>All coerced arguments of the field.</summary>
    public ArgumentValues Arguments => Execution.Arguments(Selection);

    public override bool TryGetArgument(string name, out object? value) => Arguments.TryGet(name, out value);

    public override T DataLoader<T>() => Execution.Loaders.Get<T>();

    /// <summary>Ends the field with an error of its own: null where it is nullable, else the parent goes.</summary>
    public Completion Fail(GraphQLError error, ResultWriter writer) => Execution.Fail(Selection, _parentPath, error, writer);

    /// <summary>Ends the field without a value: null where it is nullable, else <c>HC0018</c> and the parent goes.</summary>
    public Completion Null(ResultWriter writer) => Execution.Null(Selection, _parentPath, writer);

    internal bool HasScope => _scope is not null;

    internal ValueTask DisposeScopeAsync() => _scope is IAsyncDisposable scope ? scope.DisposeAsync() : default;

    // The statements of one field may run beside each other.
    private IServiceScope OpenScope()
    {
        lock (Execution.Gate)
        {
            return _scope ??= Execution.CreateScope(Field);
        }
    }
}
