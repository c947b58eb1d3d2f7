
namespace NtmWorkflow.Domain.Law.Duties;

/// <summary>When a task of the plan is to be done.</summary>
public enum TaskRhythm
{
    /// <summary>Once, by a day (một lần).</summary>
    Once,

    /// <summary>All the time (thường xuyên).</summary>
    Regularly,

    /// <summary>From time to time, as the reports (định kỳ).</summary>
    Periodically,

    /// <summary>When something happens (khi phát sinh).</summary>
    OnEvent,
}

/// <summary>A task of the plan's annex (nhiệm vụ trong phụ lục kế hoạch).</summary>
/// <param name="Id">For example <c>i-1</c>: section and number.</param>
/// <param name="Section">Section of the annex.</param>
/// <param name="Text">What is to be done.</param>
/// <param name="Leads">Ids of the bodies in the lead; empty where the plan names nobody that is known here.</param>
/// <param name="LeadText">The lead in the plan's words.</param>
/// <param name="Partners">Who takes part, in the plan's words, or none.</param>
/// <param name="When">The time in the plan's words.</param>
/// <param name="Rhythm">How that is to be read.</param>
/// <param name="By">Last day for a task done once; a month or quarter ends with its last day. None where no day follows from the plan.</param>
/// <param name="Source">Document and annex.</param>
/// <param name="Status">Whether it was confirmed.</param>
/// <param name="Note">What a reader must know.</param>
/// <param name="LeadKinds">Kinds of body that all lead, each for itself, or none.</param>
public sealed record PlanTask(
    string Id,
    string Section,
    string Text,
    IReadOnlyList<OrganisationId> Leads,
    string LeadText,
    string? Partners,
    string When,
    TaskRhythm Rhythm,
    DateOnly? By,
    string Source,
    FigureStatus Status,
    string? Note = null,
    DutyOwners? LeadKinds = null)
{
    /// <summary>The bodies in the lead.</summary>
    public IEnumerable<Debtor> LeadsIn(ProvinceYear province) => Debtor.AllOf(province)
        .Where(debtor => Leads.Contains(debtor.Id))
        .Concat(LeadKinds?.In(province) ?? [])
        .DistinctBy(debtor => debtor.Id, StringComparer.Ordinal);
}
