using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation;

/// <summary>A rule: subscribes to the nodes it wants to see in the one walk over the document that all rules share, and keeps its state in the closures.</summary>
public delegate void ValidationRule(ValidationContext context, RuleListeners on);

/// <summary>Who wants to see which kind of node.</summary>
public sealed class RuleListeners
{
    private static readonly int Kinds = Enum.GetValues<SyntaxKind>().Length;
    private readonly List<Action<SyntaxNode>>?[] _enter = new List<Action<SyntaxNode>>?[Kinds];
    private readonly List<Action<SyntaxNode>>?[] _leave = new List<Action<SyntaxNode>>?[Kinds];

    /// <summary>Calls <paramref name="listener"/> before the children of a node.</summary>
    public void Enter<T>(Action<T> listener)
        where T : SyntaxNode => Add(_enter, listener);

    /// <summary>Calls <paramref name="listener"/> after the children of a node.</summary>
    public void Leave<T>(Action<T> listener)
        where T : SyntaxNode => Add(_leave, listener);

    internal void OnEnter(SyntaxNode node) => Call(_enter, node);

    internal void OnLeave(SyntaxNode node) => Call(_leave, node);

    private static void Call(List<Action<SyntaxNode>>?[] listeners, SyntaxNode node)
    {
        if (listeners[(int)node.Kind] is not { } interested)
        {
            return;
        }

        foreach (var listener in interested)
        {
            listener(node);
        }
    }

    private static void Add<T>(List<Action<SyntaxNode>>?[] listeners, Action<T> listener)
        where T : SyntaxNode =>
        (listeners[(int)KindOf(typeof(T))] ??= []).Add(node => listener((T)node));

    // Every executable node class is named after its kind.
    private static SyntaxKind KindOf(Type node) => Enum.Parse<SyntaxKind>(node.Name[..^"Node".Length]);
}
