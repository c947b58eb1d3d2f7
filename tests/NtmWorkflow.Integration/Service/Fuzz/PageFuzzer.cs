using System.Net;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace NtmWorkflow.Integration.Service.Fuzz;

/// <summary>Opens pages with oddities in their addresses, and sends their forms with oddities in their fields.</summary>
internal sealed partial class PageFuzzer(IReadOnlyList<(string Route, Type Page)> pages, Oddities odd, string dossier)
{
    /// <summary>The address of a page, with some of what it takes.</summary>
    public string Next()
    {
        var (route, page) = odd.Of(pages);
        var path = string.Join('/', route.Split('/').Select(part => part.StartsWith('{') ? Uri.EscapeDataString(Oddities.InAddress(odd.Happens(75) ? dossier : odd.Text())) : part));
        var query = page.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => (property.GetCustomAttribute<SupplyParameterFromQueryAttribute>(), property.Name))
            .Where(one => one.Item1 is not null && odd.Happens(40))
            .Select(one => $"{one.Item1!.Name ?? one.Name}={Uri.EscapeDataString(Oddities.InAddress(odd.Happens(30) ? odd.Number() : odd.Text()))}");
        return (path.Length == 0 ? "/" : path) + (string.Join('&', query) is { Length: > 0 } asked ? "?" + asked : "");
    }

    /// <summary>One of the forms of a page with something odd in its fields; none when it has no form.</summary>
    public (string Address, HttpContent Content, string Name)? Form(string page, string address)
    {
        var forms = FormPattern().Matches(page).Where(form => form.Value.Contains("__RequestVerificationToken", StringComparison.Ordinal)).ToList();
        if (forms.Count == 0)
        {
            return null;
        }

        var form = odd.Of(forms).Value;
        var fields = FieldPattern().Matches(form).Select(one => one.Value).Select(tag => (Name: Attribute(tag, "name"), Value: Attribute(tag, "value")))
            .Where(field => field.Name.Length > 0)
            .Select(field => field.Name is "__RequestVerificationToken" or "_handler" || odd.Happens(40) ? field : (field.Name, Value: Written(odd.Text())))
            .Where(field => field.Name == "__RequestVerificationToken" || odd.Happens(95)).ToList();
        var target = Attribute(form[..form.IndexOf('>', StringComparison.Ordinal)], "action") is { Length: > 0 } action ? action : address;
        return (target, ContentOf(form, fields), string.Join('&', fields.Where(field => field.Name != "__RequestVerificationToken").Select(field => $"{field.Name}={(field.Value.Length > 80 ? field.Value[..80] : field.Value)}")));
    }

    private HttpContent ContentOf(string form, List<(string Name, string Value)> fields)
    {
        if (!form.Contains("multipart/form-data", StringComparison.Ordinal))
        {
            return new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        }

        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            content.Add(new StringContent(value), name);
        }

        content.Add(new ByteArrayContent(odd.Bytes()), "file", odd.Of(["a.pdf", "a.xlsx", "..\\..\\a.pdf", "a\u202Efdp.exe", "ệ.docx"]));
        return content;
    }

    /// <summary>Half of a pair of characters can't be sent.</summary>
    private static string Written(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static string Attribute(string tag, string name) =>
        WebUtility.HtmlDecode(AttributePattern().Matches(tag).FirstOrDefault(one => one.Groups["name"].Value == name)?.Groups["value"].Value ?? "");

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex FormPattern();

    [GeneratedRegex("<(input|select|textarea|button)[^>]*>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex FieldPattern();

    [GeneratedRegex("""\s(?<name>[a-z-]+)="(?<value>[^"]*)"?""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex AttributePattern();
}
