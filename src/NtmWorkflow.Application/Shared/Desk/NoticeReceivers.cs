using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Shared.Desk;

/// <summary>Those who are often told of an act (nơi nhận thông báo).</summary>
internal static class NoticeReceivers
{
    /// <summary>To the unit that makes the dossier.</summary>
    public static NoticeToSend ToApplicant(this RecordedAct recorded, string text, string? place = null) =>
        new(TaskOwner.Applicant(recorded.After.Registration.Unit, recorded.Rules.Province), text, place);

    /// <summary>To the unit, and to its district where it lies in one.</summary>
    public static IEnumerable<NoticeToSend> ToUnitAndDistrict(this RecordedAct recorded, string text, string? place = null)
    {
        yield return recorded.ToApplicant(text, place);
        if (recorded.Rules.Province.Province.DistrictAbove(recorded.After.Registration.Unit) is { } district)
        {
            yield return new(new TaskOwner(Role.DistrictVerifier, district.Id.Committee), text, place);
        }
    }

    /// <summary>To the body that has a role for the unit.</summary>
    public static NoticeToSend To(this RecordedAct recorded, Role role, string text) =>
        new(new TaskOwner(role, TaskOwner.OrganisationFor(role, recorded.After.Registration.Unit, recorded.Rules.Province)), text);
}
