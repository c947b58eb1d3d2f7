using System.Text;
using System.Text.Json;

namespace NtmWorkflow.Integration.Service.Fuzz;

/// <summary>Sends what the API describes, filled with oddities.</summary>
internal sealed class ApiFuzzer(ApiDescription description, Oddities odd)
{
    /// <summary>The next request, and what to call it when it goes wrong.</summary>
    public (HttpRequestMessage Request, string Name) Next()
    {
        var operation = odd.Of(description.Operations);
        var address = AddressOf(operation);
        var request = new HttpRequestMessage(new HttpMethod(operation.Method), new Uri(address, UriKind.Relative));
        var body = operation.Body is { } said ? Fill(request, said) : "";
        if (odd.Happens(10))
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", Oddities.InAddress(odd.Text()).ReplaceLineEndings(""));
        }

        return (request, $"{operation.Method} {address} {(body.Length > 600 ? body[..600] : body)}");
    }

    private string AddressOf(ApiOperation operation)
    {
        var path = operation.Path;
        var query = new List<string>();
        foreach (var parameter in operation.Parameters)
        {
            var name = parameter.GetProperty("name").GetString()!;
            var value = Uri.EscapeDataString(Oddities.InAddress(ValueOf(parameter, name)));
            if (parameter.GetProperty("in").GetString() == "path")
            {
                path = path.Replace($"{{{name}}}", value.Length == 0 ? "0" : value, StringComparison.Ordinal);
            }
            else if (odd.Happens(60))
            {
                query.Add($"{name}={value}");
            }
        }

        return query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
    }

    private string ValueOf(JsonElement parameter, string name) =>
        odd.Happens(50) && parameter.TryGetProperty("schema", out var schema) && !schema.TryGetProperty("format", out _) ? description.Like(schema, odd, name)?.ToString() ?? "" : odd.Text(name);

    private string Fill(HttpRequestMessage request, (string Kind, JsonElement Schema) said)
    {
        if (said.Kind.StartsWith("multipart", StringComparison.Ordinal))
        {
            var name = odd.Text();
            var file = new ByteArrayContent(odd.Bytes());
            file.Headers.ContentDisposition = new("form-data") { Name = "file", FileNameStar = Oddities.InAddress(name) };
            request.Content = new MultipartFormDataContent { file };
            return name;
        }

        var body = odd.Happens(5) ? odd.Of(["", "{", "nul", "[[[[", "{\"a\":1,\"a\":2}", "\uFEFF{}", "\"" + new string('x', 20_000)]) : description.Like(said.Schema, odd)?.ToJsonString() ?? "null";
        request.Content = new StringContent(body, Encoding.UTF8, odd.Happens(95) ? "application/json" : odd.Of(["text/plain", "application/xml", "application/x-www-form-urlencoded"]));
        return body;
    }
}
