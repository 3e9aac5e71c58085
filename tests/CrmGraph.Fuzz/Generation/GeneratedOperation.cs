using System.Text;

namespace CrmGraph.Fuzz.Generation;

/// <summary>A request as it is sent: the document's bytes, which may be damaged, and the JSON of the variables, which is JSON.</summary>
internal sealed record GeneratedOperation(byte[] Document, string Variables, string? OperationName = null)
{
    public static GeneratedOperation Of(string document, string variables = "{}") => new(Encoding.UTF8.GetBytes(document), variables);

    public override string ToString() => $"{Encoding.UTF8.GetString(Document)}\nvariables: {Variables}\noperationName: {OperationName}";
}
