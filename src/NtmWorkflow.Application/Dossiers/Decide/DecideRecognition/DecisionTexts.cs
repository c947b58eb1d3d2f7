using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Decisions;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.Decide.DecideRecognition;

/// <summary>Proposes what a decision says; the person who decides may write it otherwise.</summary>
public static class DecisionTexts
{
    /// <summary>The paper proposed for a dossier, or for several of its level.</summary>
    /// <param name="case">The dossier, or one of several.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="kind">What is decided.</param>
    /// <param name="dossiers">How many dossiers the decision covers.</param>
    public static DecisionPaper Propose(DossierCase @case, Actor by, DecisionKind kind, int dossiers = 1) => new(
        new(by.Name, "Chủ tịch"), @case.Rules.Regime.Regime.LegalBasis, Articles(@case, kind, dossiers), dossiers);

    /// <summary>What the decision is about, as it stands under its title.</summary>
    /// <param name="case">The dossier, or one of several.</param>
    /// <param name="kind">What is decided.</param>
    /// <param name="dossiers">How many dossiers the decision covers.</param>
    public static string Subject(DossierCase @case, DecisionKind kind, int dossiers = 1)
    {
        var of = @case.Dossier.Registration;
        var whom = dossiers == 1 ? Names.WithDistrict(of.UnitName, of.DistrictName) : $"{dossiers} đơn vị";
        return kind switch
        {
            DecisionKind.Recognition when of.Procedure == Procedure.Acceptance => $"Thừa nhận {whom} đạt “{of.LevelName}” sau sắp xếp đơn vị hành chính",
            DecisionKind.Recognition => $"Công nhận {whom} đạt “{of.LevelName}” năm {of.Year}",
            DecisionKind.Revocation => $"Thu hồi Quyết định công nhận {whom} đạt “{of.LevelName}”",
            _ => $"Không công nhận {whom} đạt “{of.LevelName}” năm {of.Year}",
        };
    }

    private static string Articles(DossierCase @case, DecisionKind kind, int dossiers)
    {
        var list = dossiers == 1 ? "" : " (danh sách kèm theo)";
        return string.Join('\n',
            $"Điều 1. {Subject(@case, kind, dossiers)}{list}.",
            $"Điều 2. {Office(@case)} công bố, lưu hồ sơ và theo dõi việc thực hiện Quyết định này.",
            "Điều 3. Quyết định này có hiệu lực kể từ ngày ký. Thủ trưởng các cơ quan, đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này.");
    }

    private static string Office(DossierCase @case)
    {
        var office = TaskOwner.OrganisationFor(Role.CoordinationOffice, @case.Dossier.Registration.Unit, @case.Rules.Province);
        return @case.Rules.NameOf(office);
    }
}
