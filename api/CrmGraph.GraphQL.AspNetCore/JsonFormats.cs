using System.Text.Encodings.Web;
using System.Text.Json;

namespace CrmGraph.GraphQL.AspNetCore;

internal static class JsonFormats
{
    /// <summary>Text stays readable: our answers are JSON documents of their own, never pasted into HTML.</summary>
    public static readonly JsonWriterOptions Writer = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
