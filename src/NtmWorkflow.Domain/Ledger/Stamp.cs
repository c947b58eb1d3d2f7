using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Domain.Ledger;

/// <summary>Who did an act and when, as its line in the ledger says (người thực hiện, thời điểm).</summary>
/// <param name="By">Who.</param>
/// <param name="At">When, in UTC.</param>
public sealed record Stamp(Actor By, DateTimeOffset At);
