
namespace NtmWorkflow.Domain.Law.Duties;

/// <summary>Who owes which report and when (chế độ báo cáo). File <c>duties.json</c> of a province year.</summary>
/// <param name="Receiver">Id of the body that the reports go to.</param>
/// <param name="PublicPunctuality">Whether anybody may see how punctual the organisations are.</param>
/// <param name="Ladders">Ways to remind and escalate.</param>
/// <param name="Duties">The duties.</param>
/// <param name="TaskLadder">Id of the ladder for tasks of the plan, or none for no reminders.</param>
/// <param name="DemandLadder">Id of the ladder for reports on demand, or none for no reminders.</param>
/// <param name="FilingLadder">Id of the ladder for handing in the dossiers that the plan names, or none for no reminders.</param>
public sealed record ReportingRegime(
    OrganisationId Receiver,
    Sourced<bool> PublicPunctuality,
    IReadOnlyList<Ladder> Ladders,
    IReadOnlyList<Duty> Duties,
    string? TaskLadder = null,
    string? DemandLadder = null,
    string? FilingLadder = null)
{
    /// <summary>The ladder with this id, or none.</summary>
    public Ladder? Ladder(string? id) => Ladders.FirstOrDefault(ladder => ladder.Id == id);

    /// <summary>The duty with this id, or none.</summary>
    public Duty? Duty(string id) => Duties.FirstOrDefault(duty => duty.Id == id);

    /// <summary>Ids of all duties that a report for this one serves too, over several steps (báo cáo dùng chung).</summary>
    public IReadOnlySet<string> AbsorbedBy(string id)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var next = new Queue<string>(Duty(id)?.Absorbs ?? []);
        while (next.TryDequeue(out var one))
        {
            if (found.Add(one))
            {
                foreach (var further in Duty(one)?.Absorbs ?? [])
                {
                    next.Enqueue(further);
                }
            }
        }

        return found;
    }
}

/// <summary>One duty to report (nghĩa vụ báo cáo).</summary>
/// <param name="Id">For example <c>dia-phuong-thang</c>; the same duty keeps its id from year to year.</param>
/// <param name="Report">What report it is, kebab-case; two duties of one report must not overlap.</param>
/// <param name="Name">Name of the report without its period.</param>
/// <param name="Owners">Who owes it.</param>
/// <param name="Rhythm">How often.</param>
/// <param name="Due">When it is due; none for a report on demand.</param>
/// <param name="Copies">Who gets a copy, or none.</param>
/// <param name="Ladder">Id of the way to remind, or none for no reminders.</param>
/// <param name="Absorbs">Ids of the duties that the same report serves when they end on the same day.</param>
/// <param name="From">First day on which it binds.</param>
/// <param name="To">Last day on which it binds, or none while no later plan ends it.</param>
/// <param name="Source">Document and section.</param>
/// <param name="Status">Whether it was confirmed.</param>
/// <param name="Note">What a reader must know.</param>
public sealed record Duty(
    string Id,
    string Report,
    string Name,
    DutyOwners Owners,
    ReportRhythm Rhythm,
    DueRule? Due,
    DutyCopies? Copies,
    string? Ladder,
    IReadOnlyList<string> Absorbs,
    DateOnly From,
    DateOnly? To,
    string Source,
    FigureStatus Status,
    string? Note = null)
{
    /// <summary>Whether it binds on a day.</summary>
    public bool Binds(DateOnly day) => From <= day && (To is not { } last || day <= last);
}

/// <summary>Who owes a report (đối tượng phải báo cáo): those named, and all of some kinds.</summary>
/// <param name="Kinds">Kinds of body.</param>
/// <param name="Organisations">Ids of single bodies, or none.</param>
/// <param name="Except">Ids of bodies that owe it not, or none.</param>
/// <param name="Condition">What narrows the kinds, or none.</param>
public sealed record DutyOwners(
    IReadOnlyList<DebtorKind> Kinds,
    IReadOnlyList<OrganisationId>? Organisations = null,
    IReadOnlyList<OrganisationId>? Except = null,
    OwnerCondition? Condition = null)
{
    /// <summary>The bodies of a province that owe it.</summary>
    public IEnumerable<Debtor> In(ProvinceYear province) => Debtor.AllOf(province).Where(debtor =>
        Except?.Contains(debtor.Id) is not true
        && (Organisations?.Contains(debtor.Id) is true || (Kinds.Contains(debtor.Kind) && Fits(debtor, province))));

    private bool Fits(Debtor debtor, ProvinceYear province) => Condition switch
    {
        OwnerCondition.InCharge => province.Departments.Assignments.Any(one => one.Department == debtor.Id),
        OwnerCondition.NamedInPlan => province.Plan.Targets.Any(target => target.Unit.Committee == debtor.Id),
        _ => true,
    };
}

/// <summary>What narrows the kinds of body that owe a report.</summary>
public enum OwnerCondition
{
    /// <summary>Departments in charge of an indicator (cơ quan phụ trách tiêu chí).</summary>
    InCharge,

    /// <summary>Units that the year's plan names (đơn vị có tên trong kế hoạch).</summary>
    NamedInPlan,
}

/// <summary>Who gets a copy of a report (nơi đồng gửi).</summary>
/// <param name="DepartmentsInCharge">All departments in charge of an indicator.</param>
/// <param name="Organisations">Ids of further bodies, or none.</param>
/// <param name="Source">Document and section.</param>
public sealed record DutyCopies(bool DepartmentsInCharge, IReadOnlyList<OrganisationId>? Organisations, string Source)
{
    /// <summary>Ids of the bodies that get a copy.</summary>
    public IReadOnlySet<OrganisationId> In(ProvinceYear province) =>
        (DepartmentsInCharge ? province.Departments.Assignments.Select(one => one.Department) : [])
            .Concat(Organisations ?? []).ToHashSet();
}
