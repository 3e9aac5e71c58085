using System.Diagnostics;
using System.Reflection;
using CrmGraph.GraphQL.Data;
using CrmGraph.GraphQL.Planning;

namespace CrmGraph.Access;

/// <summary>The gate as if one place in the engine had forgotten to ask it: whoever asks from there is let through.</summary>
internal sealed class LeakyGate(IFieldGate gate) : IFieldGate
{
    /// <summary>The method that forgets, as <c>Type.Method</c>; null when none does.</summary>
    public string? Site { get; set; }

    public IReadOnlyList<StatementParameter> Parameters => gate.Parameters;

    public string PlanKey(IServiceProvider services) => $"{gate.PlanKey(services)} {Site}";

    public FieldDecision Decide(IServiceProvider services, PropertyInfo member) =>
        IsForgotten() ? FieldDecision.Full : gate.Decide(services, member);

    public bool MayWrite(IServiceProvider services, ICustomAttributeProvider inputMember) => IsForgotten() || gate.MayWrite(services, inputMember);

    public string? MaskText(PropertyInfo member, string value) => IsForgotten() ? value : gate.MaskText(member, value);

    public IReadOnlyList<object?> ParameterValues(IServiceProvider services) => gate.ParameterValues(services);

    private bool IsForgotten() => Site is not null && new StackTrace().GetFrames().Any(f => f.GetMethod() is { DeclaringType: { } type } method && IsSite(type.FullName!, method.Name));

    // What the compiler made of a lambda or an iterator names the method it stands in.
    private bool IsSite(string type, string method)
    {
        var (owner, name) = (Site!.Split('.')[0], Site.Split('.')[1]);
        return type.Split('.')[^1].Split('+')[0] == owner && (method == name || method.Contains($"<{name}>", StringComparison.Ordinal) || type.Contains($"<{name}>", StringComparison.Ordinal));
    }
}
