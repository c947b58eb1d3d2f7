using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Web.Components.Ui;

namespace NtmWorkflow.Web.Journeys.Dossiers.After.WatchRevocation;

/// <summary>Words of the revocation watch.</summary>
internal static class WatchText
{
    /// <summary>How near it is.</summary>
    public static string Of(RevocationState state) => state switch
    {
        RevocationState.Reached => "Thuộc diện xét thu hồi",
        RevocationState.Near => "Cảnh báo",
        _ => "An toàn",
    };

    /// <summary>The colour that goes with the words.</summary>
    public static TagColour Colour(RevocationState state) => state switch
    {
        RevocationState.Reached => TagColour.Red,
        RevocationState.Near => TagColour.Orange,
        _ => TagColour.Green,
    };

    /// <summary>Numbers of criteria, or that there are none.</summary>
    public static string Numbers(IReadOnlyList<int> criteria) => criteria.Count == 0 ? "không có" : string.Join(", ", criteria);
}
