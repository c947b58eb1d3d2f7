using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Process;

namespace NtmWorkflow.Domain.Dossiers.Rules;

/// <summary>Who decides had no other part in the dossier (người quyết định không tham gia ở vai trò khác).</summary>
internal sealed class WhoDecidesActedInNoOtherRole(Dossier dossier, Actor decider) : IRule
{
    public IEnumerable<Refusal> Broken() =>
        from role in dossier.People.Where(person => person.User == decider.User && person.Role != decider.Role).Select(person => person.Role).Distinct()
        orderby role
        select Refusal.Unmet(
            "who-decides-acted-in-no-other-role",
            $"{decider.Name} đã tham gia hồ sơ {Names.InSentence(dossier.Registration.UnitName, dossier.Registration.DistrictName)} với vai trò “{role.Vietnamese()}” nên không quyết định hồ sơ này.",
            null,
            "Người có thẩm quyền khác quyết định hồ sơ này.");
}

/// <summary>Only a recognition that stands is revoked (chỉ thu hồi công nhận đang có hiệu lực).</summary>
internal sealed class OnlyAStandingRecognitionIsRevoked(Dossier? recognition) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (recognition?.Stage() != DossierStage.Recognised)
        {
            yield return Refusal.Unmet(
                "only-a-standing-recognition-is-revoked",
                recognition is null
                    ? "Không tìm thấy hồ sơ công nhận mà hồ sơ thu hồi này nêu."
                    : $"Công nhận của {Names.InSentence(recognition.Registration.UnitName, recognition.Registration.DistrictName)} không còn hiệu lực: {recognition.Stage().Vietnamese().ToLowerInvariant()}.",
                null,
                "Kết thúc hồ sơ thu hồi này với kết luận giữ nguyên.");
        }
    }
}

/// <summary>A decision is published on its day or later (công bố từ ngày quyết định trở đi).</summary>
internal sealed class PublicationFollowsTheDecision(DateOnly? decided, DateOnly day) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (decided is { } before && day < before)
        {
            yield return Refusal.Invalid(
                "day",
                "publication-follows-the-decision",
                $"Ngày công bố ({day.Written()}) trước ngày quyết định ({before.Written()}).",
                "Nhập ngày từ ngày quyết định trở đi.");
        }
    }
}

/// <summary>A dossier is returned only where its path leads back (quy trình có bước trả lại).</summary>
internal sealed class PathLeadsBackFromTheDecision(ProcessDefinition path, PathMove move) : IRule
{
    public IEnumerable<Refusal> Broken()
    {
        if (path.Nodes.GetValueOrDefault(move.Task) is UserTask task && !task.Outcomes.Contains(move.Outcome, StringComparer.Ordinal))
        {
            yield return Refusal.Unmet(
                "path-leads-back-from-the-decision",
                $"Quy trình mà hồ sơ này giữ không có bước trả lại từ “{task.Name}”.",
                path.Name,
                "Công nhận hoặc không công nhận; hồ sơ lập theo quy trình mới thì trả lại được.");
        }
    }
}
