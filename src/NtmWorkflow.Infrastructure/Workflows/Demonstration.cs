using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Infrastructure.Workflows;

/// <summary>
/// People and drafts for trying the service out (dữ liệu trình diễn). File <c>demonstration.json</c> beside the plan.
/// None of it says anything about a real person or a real figure.
/// </summary>
/// <param name="Note">What everybody who looks at the data must know.</param>
/// <param name="ClockStart">Where the demonstration clock stands at first.</param>
/// <param name="Users">People to sign in as.</param>
/// <param name="Assessments">Self-assessments that are there as drafts.</param>
public sealed record Demonstration(
    string Note,
    DateTimeOffset ClockStart,
    IReadOnlyList<DemonstrationUser> Users,
    IReadOnlyList<DemonstrationAssessment> Assessments);

/// <summary>A person to sign in as (người dùng mẫu).</summary>
/// <param name="UserName">Name to sign in with, kebab-case ASCII.</param>
/// <param name="DisplayName">Name shown to people.</param>
/// <param name="Role">What the person is in the procedure.</param>
/// <param name="Organisation">Id of a unit of the province or of an organisation.</param>
/// <param name="BoardMember">Id of the seat on the council or the inspection team, or none.</param>
public sealed record DemonstrationUser(
    string UserName, string DisplayName, Role Role, OrganisationId Organisation, string? BoardMember);

/// <summary>A self-assessment that is there as a draft (bản tự đánh giá mẫu).</summary>
/// <param name="Unit">Id of the commune.</param>
/// <param name="Level">Id of the level in the regime.</param>
/// <param name="Note">What is real in it and what is not.</param>
/// <param name="Entries">One entry for each indicator of the level's set.</param>
public sealed record DemonstrationAssessment(
    UnitId Unit, string Level, string Note, IReadOnlyList<DemonstrationEntry> Entries);

/// <summary>What the commune says about one indicator.</summary>
/// <param name="Code">Code of the indicator.</param>
/// <param name="Met">Met (đạt) or not.</param>
/// <param name="Value">The value in the indicator's unit; none for a yes/no indicator.</param>
/// <param name="Explanation">Why, in a sentence.</param>
public sealed record DemonstrationEntry(string Code, bool Met, decimal? Value, string Explanation);
