namespace NtmWorkflow.Web.Identity;

/// <summary>
/// A cookie that over HTTPS carries the prefix <c>__Host-</c>: browsers then take it only from this very host, encrypted and for all of it,
/// so that neither a neighbour below the same domain nor an unencrypted answer can put another in its place. Without HTTPS there is no prefix.
/// </summary>
internal sealed class HostCookie : CookieBuilder
{
    private readonly string _name;
    private readonly IHttpContextAccessor _http;

    public HostCookie(string name, IHttpContextAccessor http)
    {
        (_name, _http) = (name, http);
        (HttpOnly, Path, SecurePolicy, IsEssential) = (true, "/", CookieSecurePolicy.SameAsRequest, true);
    }

    /// <summary>The name for the request at hand.</summary>
    public override string? Name
    {
        get => NameFor(_name, _http.HttpContext);
        set => throw new NotSupportedException($"The cookie is always called {_name}.");
    }

    /// <summary>The name of a cookie for a request.</summary>
    public static string NameFor(string name, HttpContext? context) => context?.Request.IsHttps is true ? "__Host-" + name : name;
}
