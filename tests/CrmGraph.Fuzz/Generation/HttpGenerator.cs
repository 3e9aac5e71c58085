using System.Text;
using CrmGraph.Fuzz.Cases;

namespace CrmGraph.Fuzz.Generation;

/// <summary>Requests around an operation: right ones, and wrong in every part HTTP has.</summary>
internal sealed class HttpGenerator(Dice dice, Caller caller)
{
    private static readonly string[] Accepts =
    [
        "*/*", "application/json", "application/graphql-response+json", "text/event-stream", "multipart/mixed", "application/*", "application/json;q=0", "*/*;q=0", "text/html", "application/jsonl", "",
        ";", ",", "application", "application/", "/json", "a/b;q=2", "application/json;q=abc", "multipart/mixed; incrementalSpec=v0.1", "application/json; charset=utf-16", "text/event-stream, application/json;q=0.1",
        new('a', 4_000), "application/json, " + new string(',', 500),
    ];

    private static readonly string[] ContentTypes =
    [
        "application/json", "application/json; charset=utf-8", "APPLICATION/JSON", "application/json; charset=utf-16", "application/json; charset=nonsense", "text/plain", "application/graphql", "application/graphql-response+json",
        "multipart/form-data", "multipart/form-data; boundary=x", "multipart/form-data; boundary=\"\"", "application/x-www-form-urlencoded", "application/octet-stream", ";", "application/json;;;", "json",
    ];

    private static readonly (string, string)[] Headers =
    [
        ("Origin", "https://evil.example"), ("Origin", "null"), ("Origin", "::"), ("Sec-Fetch-Site", "cross-site"), ("Cookie", "a"), ("Cookie", "__Host-crm=;crm=%00;=;;;"), ("Cookie", "crm=" + new string('A', 5_000)),
        ("Authorization", "Bearer x"), ("Authorization", "Basic"), ("Content-Encoding", "gzip"), ("Content-Encoding", "nonsense"), ("Accept-Language", "zh-CN,xx;q=9,,;"), ("Accept-Language", new string('z', 2_000)),
        ("Accept-Encoding", "gzip, br, zstd;q=0"), ("traceparent", "00-x-y-zz"), ("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"), ("If-None-Match", "*"), ("If-None-Match", "\"x"), ("Range", "bytes=0-1"),
        ("Host", "evil.example"), ("X-Forwarded-For", "1.2.3.4, x"), ("X-Forwarded-Proto", "\0"), ("Idempotency-Key", new string('k', 300)), ("Upgrade", "websocket"), ("Expect", "100-continue"), ("X-HTTP-Method-Override", "GET"),
        ("GraphQL-Cost", "report"),
    ];

    private static readonly string[] Paths =
    [
        "/graphql/", "/graphql?sdl", "/graphql?sdl=1&query={__typename}", "/graphql/schema.graphql", "/graphql/sdl", "/graphql/ws", "/graphql/ui", "/graphql/persisted/x", "/graphql/%00", "/graphql/..%2f..%2fappsettings.json",
        "/health/live", "/account/session", "/account/login", "/account/logout", "/account/nothing", "/", "/assets/../appsettings.json", "/%2e%2e/appsettings.json", "/graphql/ide/../../x", "/%ff", "//graphql", "/a/b/c?d=%zz",
    ];

    private static readonly string[] Shapes =
    [
        "", " ", "null", "true", "1", "\"query\"", "[]", "{}", "[[]]", "[{}]", "{\"query\":null}", "{\"query\":1}", "{\"query\":[\"{__typename}\"]}", "{\"query\":{}}", "{\"query\":\"\"}", "{\"query\":\"{__typename}\",\"variables\":[]}",
        "{\"query\":\"{__typename}\",\"variables\":[{},{}]}", "{\"query\":\"{__typename}\",\"variables\":\"{}\"}", "{\"query\":\"{__typename}\",\"variables\":1}", "{\"query\":\"{__typename}\",\"extensions\":[]}",
        "{\"query\":\"{__typename}\",\"extensions\":{\"persistedQuery\":1}}", "{\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"x\"}}}", "{\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":5}}}",
        "{\"extensions\":{\"persistedQuery\":{\"version\":\"1\",\"sha256Hash\":null}}}", "{\"query\":\"{__typename}\",\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"00\"}}}", "{\"id\":\"x\"}", "{\"id\":1}", "{\"documentId\":\"../../x\"}",
        "{\"id\":\"\\u0000\"}", "{\"doc_id\":\"x\"}", "{\"query\":\"{__typename}\",\"operationName\":1}", "{\"query\":\"{__typename}\",\"operationName\":\"Nope\"}", "{\"query\":\"{__typename}\",\"operationName\":\"\"}",
        "{\"query\":\"{__typename}\",\"query\":\"{ tiers { id } }\"}", "{\"query\":\"{__typename}\",\"variables\":{\"a\":1,\"a\":2}}", "{\"query\":\"\\ud800\"}", "{\"query\":\"{__typename}\"} {}", "{\"query\":\"{__typename}\",}", "{'query':'{__typename}'}",
        "[{\"query\":\"{__typename}\"},{\"query\":\"{__typename}\"}]", "{\"query\":\"{__typename}\",\"onError\":\"HALT\"}", "{\"query\":\"{__typename}\",\"onError\":5}", "{\"QUERY\":\"{__typename}\"}", "/* */ {\"query\":\"{__typename}\"}",
        "{\"query\":\"subscription { onNotification { cursor } }\"}", "{\"email\":1}", "{\"email\":\"a\",\"password\":null}", "{\"query\":\"{__typename}\",\"variables\":{\"a\":1e999999}}",
    ];

    public HttpCase Next(GeneratedOperation operation) => dice.Below(100) switch
    {
        < 30 => Post(BodyOf(operation)),
        < 45 => Post(Damage.Bytes(BodyOf(operation), dice)),
        < 60 => Post(Shape()),
        < 75 => Read(operation),
        < 85 => Send(dice.Pick("PUT", "DELETE", "OPTIONS", "PATCH", "POST", "GET", "HEAD", "QUERY"), dice.Pick(Paths), dice.Chance(50) ? Shape() : null),
        _ => Send("POST", dice.Pick(Paths), dice.Chance(60) ? Shape() : BodyOf(operation)),
    };

    private HttpCase Post(byte[] body) => Send("POST", "/graphql", body);

    private HttpCase Read(GeneratedOperation operation)
    {
        var document = Encoding.UTF8.GetString(operation.Document);
        var query = dice.Below(8) switch
        {
            0 => $"query={Escaped(document)}",
            1 => "query=" + dice.Pick("%", "%00", "%FF%FE", "%u0041", "{__typename}&query={__typename}", "", "{ customers { nodes { id } } }".Replace(' ', '+'), "mutation{markAllNotificationsRead{updated}}"),
            2 => $"query={{__typename}}&variables={dice.Pick("{", "{}", "[]", "null", "%00", "\"\"", Escaped(operation.Variables))}",
            3 => $"id={dice.Pick("x", "%00", "", new string('a', 3_000))}",
            4 => $"query={{__typename}}&extensions={dice.Pick("{", "{}", "[]", "%7B%22persistedQuery%22%3A%7B%22version%22%3A1%2C%22sha256Hash%22%3A%22x%22%7D%7D")}",
            5 => $"query=query A{{__typename}}&operationName={dice.Pick("A", "B", "", "%00")}",
            6 => new string('&', dice.Between(1, 2_000)) + "query={__typename}",
            _ => $"query={Escaped(document)}&variables={Escaped(operation.Variables)}",
        };
        return Send(dice.Chance(85) ? "GET" : "HEAD", $"/graphql?{query.Replace(" ", "%20", StringComparison.Ordinal)}", null);
    }

    private HttpCase Send(string method, string path, byte[]? body)
    {
        List<(string, string)> headers = [];
        if (caller.Cookie is { } cookie)
        {
            headers.Add(("Cookie", cookie));
        }

        if (dice.Chance(92))
        {
            headers.Add(("GraphQL-Preflight", "1"));
        }

        if (dice.Chance(75))
        {
            headers.Add(("Accept", dice.Chance(60) ? "application/graphql-response+json" : dice.Pick(Accepts)));
        }

        if (body is not null && dice.Chance(95))
        {
            headers.Add(("Content-Type", dice.Chance(85) ? "application/json" : dice.Pick(ContentTypes)));
        }

        if (dice.Chance(15))
        {
            headers.Add(dice.Pick(Headers));
        }

        return new HttpCase(method, path, headers, body);
    }

    private byte[] Shape()
    {
        if (dice.Chance(80))
        {
            return Encoding.UTF8.GetBytes(dice.Pick(Shapes));
        }

        var depth = dice.Pick(20, 63, 64, 65, 300, 5_000, 100_000);
        return dice.Below(6) switch
        {
            0 => Encoding.UTF8.GetBytes($"{{\"query\":\"{{__typename}}\",\"variables\":{Repeat("{\"a\":", depth)}1{Repeat("}", depth)}}}"),
            1 => Encoding.UTF8.GetBytes($"{{\"query\":\"{{__typename}}\",\"extensions\":{{\"a\":{Repeat("[", depth)}{Repeat("]", depth)}}}}}"),
            2 => Encoding.UTF8.GetBytes($"{{\"query\":\"{new string('a', depth * 5)}\"}}"),
            3 => [0xEF, 0xBB, 0xBF, .. "{\"query\":\"{__typename}\"}"u8],
            4 => Encoding.Unicode.GetBytes("{\"query\":\"{__typename}\"}"),
            _ => Encoding.UTF8.GetBytes(Repeat("[", depth)),
        };
    }

    private static byte[] BodyOf(GeneratedOperation operation)
    {
        var name = operation.OperationName is { } given ? $",\"operationName\":\"{given}\"" : "";
        return Encoding.UTF8.GetBytes($"{{\"query\":{FuzzValue.Text(Encoding.UTF8.GetString(operation.Document)).Json},\"variables\":{operation.Variables}{name}}}");
    }

    // What no address can carry is cut.
    private static string Escaped(string text)
    {
        var start = text.Length > 4_000 ? text[..4_000] : text;
        return Uri.EscapeDataString(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(start)));
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
