using NtmWorkflow.Domain.Law.Criteria;

namespace NtmWorkflow.Domain.Dossiers.Acts;

/// <summary>A visit of the inspection team (đợt kiểm tra thực tế).</summary>
/// <param name="Day">Day of the visit.</param>
/// <param name="Present">Ids of the members who went.</param>
/// <param name="Place">Where they were, or none.</param>
public sealed record FieldVisit(DateOnly Day, IReadOnlyList<string> Present, string? Place);

/// <summary>What the team found of one criterion (kết quả kiểm tra từng tiêu chí).</summary>
/// <param name="Criterion">Number of the criterion in the set.</param>
/// <param name="Verdict">Met or not.</param>
/// <param name="Words">What was seen; needed where it is not met.</param>
public sealed record CriterionFinding(CriterionNumber Criterion, Verdict Verdict, string? Words);
