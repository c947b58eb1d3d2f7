using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Rules;

namespace NtmWorkflow.Infrastructure.Persistence;

/// <summary>What only one dossier may hold at a time (mỗi đơn vị, mỗi mức một hồ sơ).</summary>
internal static class Places
{
    /// <summary>The place that a dossier holds now, or null when it holds none.</summary>
    public static string? Of(Dossier dossier) => dossier.Stage() switch
    {
        DossierStage.Withdrawn or DossierStage.Refused or DossierStage.NotNeeded => null,
        _ when dossier.State.HasEnded && dossier.Registration.Procedure == Procedure.Revocation => null,
        _ => Of(dossier.Registration),
    };

    /// <summary>The place of an application for a level; a recognised dossier keeps it.</summary>
    public static string OfLevel(string provinceYear, string unit, string level) => $"{ProvinceOf(provinceYear)}/{unit}/{level}";

    /// <summary>The place of an open revocation of a unit's recognition at a level.</summary>
    public static string OfRevocation(string provinceYear, string unit, string level) => $"{OfLevel(provinceYear, unit, level)}/revocation";

    /// <summary>The province of a province year.</summary>
    public static string ProvinceOf(string provinceYear) => provinceYear.Split('/')[0];

    /// <summary>The place that a dossier with this registration takes when it is opened.</summary>
    public static string Of(Registered registration)
    {
        var level = OfLevel(registration.ProvinceYear, registration.Unit, registration.Level);
        return registration.Procedure switch
        {
            Procedure.Review => $"{level}/review/{registration.Period}",
            Procedure.Revocation => OfRevocation(registration.ProvinceYear, registration.Unit, registration.Level),
            _ => level,
        };
    }
}
