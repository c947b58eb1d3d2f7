namespace NtmWorkflow.Domain.Reporting.Obligations;

/// <summary>A report that the office demanded once (yêu cầu báo cáo đột xuất).</summary>
/// <param name="Id">Its identity.</param>
/// <param name="ProvinceYear">Province year in whose name it was demanded.</param>
/// <param name="Title">What is to be reported.</param>
/// <param name="Text">What exactly, in words.</param>
/// <param name="DueDay">Last day in time.</param>
/// <param name="Source">Who asked, in which document.</param>
/// <param name="At">When it was demanded.</param>
/// <param name="By">Who demanded it.</param>
/// <param name="WithdrawnBecause">Why it was taken back, or none.</param>
/// <param name="WithdrawnBy">Who took it back, or none.</param>
/// <param name="Owed">Organisations that owe it.</param>
/// <param name="Sent">Organisations that have sent it.</param>
public sealed record Demand(
    Guid Id,
    ProvinceYearId ProvinceYear,
    string Title,
    string Text,
    DateOnly DueDay,
    string Source,
    DateTimeOffset At,
    string By,
    string? WithdrawnBecause,
    string? WithdrawnBy,
    int Owed,
    int Sent);
