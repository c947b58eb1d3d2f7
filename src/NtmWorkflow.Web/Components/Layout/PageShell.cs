namespace NtmWorkflow.Web.Components.Layout;

/// <summary>What surrounds the content of each page.</summary>
public sealed record PageShell
{
    /// <summary>Name of the province that runs the service.</summary>
    public string? Province { get; init; }

    /// <summary>Parts of the navigation the reader may use.</summary>
    public IReadOnlyList<MenuSection> Menu { get; init; } = [];

    /// <summary>The entry the reader stands in, or none.</summary>
    public MenuItem? Here { get; init; }

    /// <summary>Name of the signed-in person; none when nobody is signed in.</summary>
    public string? UserName { get; init; }

    /// <summary>Who the person stands in for, and until when; none when they act for themselves.</summary>
    public string? StandsInFor { get; init; }

    /// <summary>Organisation the person works for.</summary>
    public string? Organisation { get; init; }

    /// <summary>Address the sign-out form posts to.</summary>
    public string SignOutAction { get; init; } = "/dang-xuat";

    /// <summary>Address of the person's own account.</summary>
    public string AccountHref { get; init; } = "/tai-khoan";

    /// <summary>Minutes without use after which the person's session ends; none for a visitor.</summary>
    public int? IdleMinutes { get; init; }

    /// <summary>Address of the sign-in page, offered when nobody is signed in.</summary>
    public string? SignInHref { get; init; }

    /// <summary>The clock of a demonstration; none in real use.</summary>
    public DateTimeOffset? DemoClock { get; init; }

    /// <summary>Address of the source code.</summary>
    public string? SourceHref { get; init; }

    /// <summary>Address of the service's own status page.</summary>
    public string? StatusHref { get; init; }
}

/// <summary>Tells each request what surrounds its page.</summary>
public interface IPageShellProvider
{
    /// <summary>The shell for the person and the time of this request.</summary>
    ValueTask<PageShell> GetAsync(CancellationToken cancellationToken = default);
}
