namespace CrmGraph.Fuzz;

internal enum CaseKind
{
    /// <summary>A document, straight into the executor.</summary>
    Document,

    /// <summary>The same operation several times at once.</summary>
    Race,

    /// <summary>Small to send, large to answer.</summary>
    Bomb,

    /// <summary>A request over HTTP, of any shape.</summary>
    Http,

    /// <summary>Frames over a socket, in any order.</summary>
    Socket,
}

/// <summary>One thing that is sent.</summary>
internal interface IFuzzCase
{
    CaseKind Kind { get; }

    /// <summary>Sends it; throws <see cref="Checking.FaultException"/> when the answer is none.</summary>
    Task RunAsync(FuzzApp app, CancellationToken ct);

    /// <summary>What is sent, whole.</summary>
    string Describe();
}
