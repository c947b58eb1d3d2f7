using NtmWorkflow.Domain.Law;

namespace NtmWorkflow.Domain.Reporting.Obligations;

/// <summary>How punctual an organisation is (kỷ luật báo cáo).</summary>
/// <param name="Organisation">The organisation.</param>
/// <param name="OrganisationName">Its name.</param>
/// <param name="Year">Year of the last days in time.</param>
/// <param name="InTime">Reports sent in time.</param>
/// <param name="Late">Reports sent late.</param>
/// <param name="Missing">Reports not sent though their day has passed.</param>
public sealed record Punctuality(OrganisationId Organisation, string OrganisationName, int Year, int InTime, int Late, int Missing)
{
    /// <summary>Reports whose day has passed or that were sent.</summary>
    public int Total => InTime + Late + Missing;

    /// <summary>Share sent in time, in percent, cut to two places; none when nothing was owed yet.</summary>
    public decimal? Percent => Total == 0 ? null : new Share(InTime, Total).Percent;
}
