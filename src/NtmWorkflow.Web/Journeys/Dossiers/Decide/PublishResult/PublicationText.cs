using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Decisions;
using NtmWorkflow.Domain.Law.Calendar;

namespace NtmWorkflow.Web.Journeys.Dossiers.Decide.PublishResult;

/// <summary>Words about where a decision was published.</summary>
internal static class PublicationText
{
    /// <summary>Every place; the one that is named where there is no list.</summary>
    public static IReadOnlyList<PublishedAt> Places(ResultPublished published) =>
        published.Places ?? [new(published.Channel, published.Day)];

    /// <summary>A sentence for each place.</summary>
    public static IEnumerable<string> Of(ResultPublished published) => Places(published).Select(place =>
        $"Ngày {place.Day.Written()}, {place.Channel}{(place.Where is { } where ? $" ({where})" : null)}");

    /// <summary>The address as a link; none unless it is one of the web.</summary>
    public static string? Link(PublishedAt place) =>
        Uri.TryCreate(place.Where, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address.AbsoluteUri
            : null;
}
