using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Reporting;
using NtmWorkflow.Domain.Reporting.Obligations;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Reporting;

/// <summary>Obligations and sendings as rows, and back.</summary>
internal static class ObligationRows
{
    public static Obligation Shown(ObligationRow row, SubmissionRow? sent, IReadOnlyList<EvidenceFile> files) => new(
        row.Id,
        Enum.Parse<ObligationKind>(row.Kind),
        new ProvinceYearId(row.ProvinceYear),
        new OrganisationId(row.Organisation),
        row.UnitName,
        Enum.Parse<DebtorKind>(row.Debtor),
        row.Duty,
        row.Period,
        row.Title,
        row.Mark,
        row.DueDay,
        Enum.Parse<ObligationState>(row.State),
        row.AbsorbedBy,
        sent is null ? null : Shown(sent, files),
        new(row.Ladder, row.Returns, row.NextOn),
        row.DoneOn,
        row.ReturnedOn is { } returned ? new(returned, row.CorrectBy, row.ReturnedBecause ?? "") : null,
        row.AcceptedOn);

    public static SubmissionRow Of(Submission submission, OrganisationId organisation) => new()
    {
        Id = submission.Id,
        Organisation = organisation,
        AtMicroseconds = submission.At.ToMicroseconds(),
        Day = submission.Day,
        Document = submission.Document,
        Note = submission.Note,
        By = submission.By,
        Form = submission.Report?.Form,
        Period = submission.Report?.Period,
    };

    /// <summary>A new row, or the whole of one that the rules of today have otherwise.</summary>
    public static ObligationRow Of(BookedObligation opened) => new()
    {
        Id = opened.Owed.Key.Id,
        Kind = opened.Owed.Kind.ToString(),
        Province = opened.Owed.ProvinceYear.Province,
        ProvinceYear = opened.Owed.ProvinceYear,
        Organisation = opened.Owed.Debtor.Id,
        UnitName = opened.Owed.Debtor.Name,
        Debtor = opened.Owed.Debtor.Kind.ToString(),
        District = opened.Owed.Debtor.Parent,
        Duty = opened.Owed.Key.Duty,
        Period = opened.Owed.Key.Period,
        Title = opened.Owed.Title,
        Mark = opened.Owed.Due?.Mark,
        DueDay = opened.Owed.Due?.Last,
        OpenedOn = opened.On,
        State = nameof(ObligationState.Open),
        Ladder = opened.Owed.Ladder,
        AbsorbedBy = opened.Owed.AbsorbedBy?.Id,
        NextOn = opened.NextLook,
        SearchText = PlainText.Of($"{opened.Owed.Debtor.Name} {opened.Owed.Title}"),
    };

    /// <summary>Writes what the rules of today have otherwise.</summary>
    public static void Take(this ObligationRow row, BookedObligation opened)
    {
        var fresh = Of(opened);
        row.Title = fresh.Title;
        row.UnitName = fresh.UnitName;
        row.SearchText = fresh.SearchText;
        row.Mark = fresh.Mark;
        row.DueDay = fresh.DueDay;
        row.Ladder = fresh.Ladder;
        row.AbsorbedBy = fresh.AbsorbedBy;
        row.NextOn = fresh.NextOn;
    }

    /// <summary>Writes what a step changes, and nothing else: what the rules change meanwhile stays.</summary>
    public static void Take(this ObligationRow row, ObligationStep step)
    {
        var (before, after) = (step.Before, step.After);
        row.State = after.State.ToString();
        row.DueDay = before.DueDay == after.DueDay ? row.DueDay : after.DueDay;
        row.AbsorbedBy = before.AbsorbedBy == after.AbsorbedBy ? row.AbsorbedBy : after.AbsorbedBy;
        row.Submission = before.Submission == after.Submission ? row.Submission : after.Submission?.Id;
        row.DoneOn = after.FirstSent;
        row.Returns = after.Reminding.Round;
        row.NextOn = before.Reminding == after.Reminding ? row.NextOn : after.Reminding.Next;
        row.ReturnedOn = after.Return?.On;
        row.ReturnedBecause = after.Return?.Reason;
        row.CorrectBy = after.Return?.CorrectBy;
        row.AcceptedOn = after.AcceptedOn;
    }

    private static Submission Shown(SubmissionRow sent, IReadOnlyList<EvidenceFile> files) => new(
        sent.Id, Moments.FromMicroseconds(sent.AtMicroseconds), sent.Day, sent.Document, sent.Note, sent.By,
        sent is { Form: { } form, Period: { } period } ? new ReportKey(new OrganisationId(sent.Organisation), new FormId(form), period) : null, files);
}
