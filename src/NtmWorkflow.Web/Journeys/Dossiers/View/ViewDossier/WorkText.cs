using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Calendar;

namespace NtmWorkflow.Web.Journeys.Dossiers.View.ViewDossier;

/// <summary>What the acts beside the path are called: corrections, opinions, late and silent departments.</summary>
internal static class WorkText
{
    /// <summary>The words for an act; none for another kind.</summary>
    public static ActText? Of(DossierAct act, DossierCase @case) => act switch
    {
        CorrectionAsked asked => new(
            $"{Name(asked.AskedBy, @case)} yêu cầu chỉnh sửa, bổ sung (số {asked.Number})",
            $"{Reason(asked.Reason)} ở chỉ tiêu {string.Join(", ", asked.Indicators)}: {asked.Text} Trả lời chậm nhất ngày {asked.AnswerBy.Written()}."),
        CorrectionAnswered answered => new(
            $"Trả lời yêu cầu chỉnh sửa số {answered.Number}", $"Chỉ tiêu {string.Join(", ", answered.Findings.Select(finding => finding.Code))}. {answered.Text}"),
        CorrectionWithdrawn withdrawn => new($"Rút yêu cầu chỉnh sửa số {withdrawn.Number}", withdrawn.Reason),
        OpinionAsked asked => new(
            $"{Name(asked.From, @case)} xin ý kiến {Name(asked.To, @case)} (số {asked.Number})", $"{asked.Question} Chậm nhất ngày {asked.AnswerBy.Written()}."),
        OpinionReminded reminded => new($"Nhắc cho ý kiến số {reminded.Number}"),
        OpinionWithdrawn withdrawn => new($"Rút đề nghị cho ý kiến số {withdrawn.Number}", withdrawn.Reason),
        OpinionGiven given => new($"Cho ý kiến số {given.Number}", given.Text),
        NoReplyRecorded none => new(
            $"{Name(none.Department, @case)} không có ý kiến đúng hạn", $"Hạn {none.DueDay.Written()}. {none.Note}"),
        LateTaskEscalated late => new("Báo việc quá hạn", $"{Late(late, @case)}: hạn {late.DueDay.Written()}"),
        _ => null,
    };

    /// <summary>Why a correction is asked for, in words.</summary>
    public static string Reason(CorrectionReason reason) => reason switch
    {
        CorrectionReason.Wrong => "Số liệu, nội dung sai",
        CorrectionReason.Incomplete => "Còn thiếu",
        _ => "Đã cũ, hết hiệu lực",
    };

    private static string Late(LateTaskEscalated late, DossierCase @case)
    {
        var element = late.Task.Split('#')[0];
        var item = late.Task.Contains(':', StringComparison.Ordinal) ? $" của {Name(late.Task.Split(':')[1], @case)}" : "";
        var to = @case.Rules.Regime.Regime.LateSteps?.FirstOrDefault(step => step.Id == late.Step)?.To;
        var name = @case.Rules.Path.Nodes.GetValueOrDefault(element)?.Label ?? element;
        return $"{name}{item}{(to is { } role ? $", báo {Domain.People.RoleNames.Vietnamese(role)}" : "")}";
    }

    private static string Name(string organisation, DossierCase @case) => @case.Rules.NameOf(organisation);
}
