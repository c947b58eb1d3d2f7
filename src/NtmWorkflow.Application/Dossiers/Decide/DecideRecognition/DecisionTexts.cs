using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Decisions;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.Decide.DecideRecognition;

/// <summary>Proposes what a decision says; the person who decides may write it otherwise.</summary>
public static class DecisionTexts
{
    private const string Head = "Chủ tịch";

    /// <summary>The paper proposed for a dossier, or for several of its level.</summary>
    /// <param name="case">The dossier, or one of several.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="kind">What is decided.</param>
    /// <param name="day">Day of the decision: it rests on what is in force then.</param>
    /// <param name="dossiers">How many dossiers the decision covers.</param>
    public static DecisionPaper Propose(DossierCase @case, Actor by, DecisionKind kind, DateOnly day, int dossiers = 1) => new(
        new(NameOf(by), Head), [.. Bases(@case, by, day)], Articles(@case, kind, dossiers), dossiers);

    /// <summary>What the decision is about, inside a sentence: "công nhận xã Tập Sơn, huyện Trà Cú đạt ...".</summary>
    /// <param name="case">The dossier, or one of several.</param>
    /// <param name="kind">What is decided.</param>
    /// <param name="dossiers">How many dossiers the decision covers.</param>
    public static string Subject(DossierCase @case, DecisionKind kind, int dossiers = 1)
    {
        var of = @case.Dossier.Registration;
        var whom = dossiers == 1 ? Names.InSentence(of.UnitName, of.DistrictName) : $"{dossiers} đơn vị";
        return kind switch
        {
            DecisionKind.Recognition when of.Procedure == Procedure.Acceptance => $"thừa nhận {whom} đạt “{of.LevelName}” sau sắp xếp đơn vị hành chính",
            DecisionKind.Recognition => $"công nhận {whom} đạt “{of.LevelName}” năm {of.Year}",
            DecisionKind.Revocation => $"thu hồi Quyết định công nhận {whom} đạt “{of.LevelName}”",
            _ => $"không công nhận {whom} đạt “{of.LevelName}” năm {of.Year}",
        };
    }

    /// <summary>An account that is named after a position has no person's name to sign with.</summary>
    private static string NameOf(Actor by) => by.Name.StartsWith(Head, StringComparison.OrdinalIgnoreCase) ? "" : by.Name;

    private static IEnumerable<string> Bases(DossierCase @case, Actor by, DateOnly day) =>
        @case.Rules.Regime.Regime.LegalBasis.Where(document => document.IsBasisOf(@case.Rules.Level.Id, day)).Select(document => document.Cited())
            .Concat(Proposer(@case, by) is { } proposer ? [$"Theo đề nghị của {proposer}"] : []);

    /// <summary>Who puts it before the one who decides: the office, where the province's committee decides; else the unit's own committee, unless it decides itself.</summary>
    private static string? Proposer(DossierCase @case, Actor by) =>
        by.Role != Role.LocalChairman ? Office(@case)
        : @case.Rules.Province.Province.CommitteeOf(@case.Dossier.Registration.Unit) is { } unit && unit.Id.Committee != by.Organisation ? Names.PaperCommittee(unit.Name)
        : null;

    private static string Articles(DossierCase @case, DecisionKind kind, int dossiers)
    {
        var list = dossiers == 1 ? "" : " (danh sách kèm theo)";
        var subject = Subject(@case, kind, dossiers);
        return string.Join('\n',
            $"Điều 1. {char.ToUpperInvariant(subject[0])}{subject[1..]}{list}.",
            $"Điều 2. {Duties(@case, kind)}",
            "Điều 3. Quyết định này có hiệu lực kể từ ngày ký. Thủ trưởng các cơ quan, đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này.");
    }

    /// <summary>A refusal is not published: its unit is told.</summary>
    private static string Duties(DossierCase @case, DecisionKind kind) => kind == DecisionKind.Refusal
        ? $"{Office(@case)} thông báo Quyết định này cho địa phương có hồ sơ, hướng dẫn khắc phục nội dung chưa đạt và lưu hồ sơ."
        : $"{Office(@case)} công bố, lưu hồ sơ và theo dõi việc thực hiện Quyết định này.";

    private static string Office(DossierCase @case)
    {
        var office = TaskOwner.OrganisationFor(Role.CoordinationOffice, @case.Dossier.Registration.Unit, @case.Rules.Province);
        return @case.Rules.NameOf(office);
    }
}
