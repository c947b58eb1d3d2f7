using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Infrastructure.Dossiers;

/// <summary>What only one dossier may hold at a time (mỗi đơn vị, mỗi mức một hồ sơ).</summary>
internal static class Places
{
    /// <summary>The place that a dossier holds now, or null when it holds none.</summary>
    public static string? Of(Dossier dossier) => dossier.Stage() switch
    {
        DossierStage.Withdrawn or DossierStage.Refused or DossierStage.NotNeeded
            or DossierStage.Revoked or DossierStage.Kept or DossierStage.TakenOver or DossierStage.Lapsed => null,
        _ => Of(dossier.Registration),
    };

    /// <summary>The place of an application for a level; a recognised dossier keeps it.</summary>
    public static string OfLevel(ProvinceYearId provinceYear, UnitId unit, string level) => $"{ProvinceOf(provinceYear)}/{unit}/{level}";

    /// <summary>The place of a review of a period; a finished review keeps it.</summary>
    public static string OfReview(ProvinceYearId provinceYear, UnitId unit, string level, string? period) =>
        $"{OfLevel(provinceYear, unit, level)}/review/{period}";

    /// <summary>The place of an open revocation of a unit's recognition at a level.</summary>
    public static string OfRevocation(ProvinceYearId provinceYear, UnitId unit, string level) => $"{OfLevel(provinceYear, unit, level)}/revocation";

    /// <summary>The province of a province year.</summary>
    public static string ProvinceOf(ProvinceYearId provinceYear) => provinceYear.Province;

    /// <summary>The body whose decisions are numbered in one row: the province's, or a local People's Committee's own.</summary>
    public static string IssuerOf(ProvinceYearId provinceYear, Actor by) =>
        by.Role == Role.LocalChairman ? $"{ProvinceOf(provinceYear)}/{by.Organisation}" : ProvinceOf(provinceYear);

    /// <summary>The place that a dossier with this registration takes when it is opened.</summary>
    public static string Of(Registered registration)
    {
        var level = OfLevel(registration.ProvinceYear, registration.Unit, registration.Level);
        return registration.Procedure switch
        {
            Procedure.Review => OfReview(registration.ProvinceYear, registration.Unit, registration.Level, registration.Period),
            Procedure.Revocation => OfRevocation(registration.ProvinceYear, registration.Unit, registration.Level),
            _ => level,
        };
    }
}
