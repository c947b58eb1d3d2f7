using NtmWorkflow.Application.Dossiers.After.ScreenMergedUnits;
using NtmWorkflow.Domain.Dossiers.Acts;

namespace NtmWorkflow.Web.Api.Dossiers;

// What programs send at the steps that only some paths have.

internal sealed record SchemeBody(int? Version, string? Title, string? Summary);

internal sealed record SchemeDecisionBody(int? Version, bool Approve, string? Number, DateOnly? Day, string? Opinion);

internal sealed record SteeringBody(int? Version, bool Agree, DateOnly Day, string? Opinion);

internal sealed record CentralDocumentBody(
    int? Version, string? Task, string? Result, string? Number, DateOnly Day, string? Signatory, string? Summary);

internal sealed record ScreeningBody(int? Version, bool Needed, string? Reason);

internal sealed record ScreeningListBody(string? ProvinceYear, string? Level, IReadOnlyList<ScreenedUnit>? Units);

internal sealed record ReviewConclusionBody(int? Version, ReviewConclusion Conclusion, DateOnly? ImproveBy, string? Summary);

internal sealed record RevocationProposalBody(int? Version, bool Propose, string? Grounds);

internal sealed record LocalListBody(string? ProvinceYear, string? Commune, string? Level, IReadOnlyList<string>? Names, string? Statement);

internal sealed record LocalDecisionBody(IReadOnlyList<Guid>? Dossiers, bool Recognise, int Number, DateOnly Day, string? Reasons);
