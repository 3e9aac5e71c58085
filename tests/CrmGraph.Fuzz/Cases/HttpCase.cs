using System.Net.Http.Headers;
using System.Text;
using CrmGraph.Fuzz.Checking;

namespace CrmGraph.Fuzz.Cases;

/// <summary>A request over HTTP with any method, address, headers and body.</summary>
internal sealed class HttpCase(string method, string path, IReadOnlyList<(string Name, string Value)> headers, byte[]? body) : IFuzzCase
{
    private const int MaxAnswer = 32 * 1024 * 1024;

    public CaseKind Kind => CaseKind.Http;

    public async Task RunAsync(FuzzApp app, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(app.Address.GetLeftPart(UriPartial.Authority) + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
        }

        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, value);
            }
        }

        using var answer = await app.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        if ((int)answer.StatusCode >= 500)
        {
            var text = await answer.Content.ReadAsStringAsync(ct);
            AnswerCheck.Operation(Encoding.UTF8.GetBytes(text), app.Log);
            throw new FaultException("5xx", $"{(int)answer.StatusCode} {text}");
        }

        await CheckAsync(app, answer, ct);
    }

    public string Describe()
    {
        var text = new StringBuilder().AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"{method} {path}");
        foreach (var (name, value) in headers)
        {
            text.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"{name}: {value}");
        }

        return text.AppendLine().Append(body is null ? "" : Encoding.UTF8.GetString(body)).ToString();
    }

    private async Task CheckAsync(FuzzApp app, HttpResponseMessage answer, CancellationToken ct)
    {
        var type = answer.Content.Headers.ContentType;
        if (type?.MediaType == "text/event-stream" && body is not null && Encoding.UTF8.GetString(body).Contains("subscription", StringComparison.Ordinal))
        {
            // It has no end of its own.
            return;
        }

        var bytes = await answer.Content.ReadAsByteArrayAsync(ct);
        if (bytes.Length > MaxAnswer)
        {
            throw new FaultException("size", $"an answer of {bytes.Length} bytes");
        }

        // The server makes a path simple first: "/graphql/ide/../../x" asks another room, which answers in its own words.
        if (method != "HEAD" && path.StartsWith("/graphql", StringComparison.Ordinal) && !path.Contains("/../", StringComparison.Ordinal))
        {
            Check(type, bytes, app.Log);
        }
    }

    private static void Check(MediaTypeHeaderValue? type, byte[] bytes, LogWatch log)
    {
        switch (type?.MediaType)
        {
            case "application/json" or "application/graphql-response+json":
                AnswerCheck.Operation(bytes, log);
                break;
            case "text/event-stream":
                foreach (var line in Encoding.UTF8.GetString(bytes).Split('\n').Where(l => l.StartsWith("data: {", StringComparison.Ordinal)))
                {
                    AnswerCheck.Operation(Encoding.UTF8.GetBytes(line[6..]), log);
                }

                break;
            case "multipart/mixed":
                var text = Encoding.UTF8.GetString(bytes);
                AnswerCheck.Operation(Encoding.UTF8.GetBytes(text[text.IndexOf("\r\n\r\n", StringComparison.Ordinal)..text.LastIndexOf("\r\n-----", StringComparison.Ordinal)]), log);
                break;
        }
    }
}
