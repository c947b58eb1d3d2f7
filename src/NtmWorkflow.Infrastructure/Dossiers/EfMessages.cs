using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Domain.Law;
using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Messages;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Dossiers;

/// <summary>Messages as ordinary rows; every question is narrowed to the reader's organisation in the database.</summary>
internal sealed class EfMessages(NtmDbContext db, OutboxNudge nudge, TimeProvider clock) : IMessages
{
    private const int PageSize = 20;

    /// <summary>Ordinal of the notice that a question is late; those of its sending count from 0.</summary>
    private const int Reminder = 1000;

    public async Task<Page<MessageThread>> ThreadsAsync(
        DossierId dossier, OrganisationId organisation, string? search, int page, CancellationToken cancellation)
    {
        var firsts = db.Messages.AsNoTracking().Where(row => row.Dossier == dossier.Value && row.Thread == row.Id).Where(IsFor(organisation));
        if (!string.IsNullOrWhiteSpace(search))
        {
            var plain = PlainText.Of(search);
            var found = db.Messages.Where(IsFor(organisation))
                .Where(row => row.WithdrawnAtMicroseconds == null || row.FromOrganisation == organisation)
                .Where(row => row.SearchText.Contains(plain)).Select(row => row.Thread);
            firsts = firsts.Where(row => found.Contains(row.Id));
        }

        var total = await firsts.CountAsync(cancellation);
        var ids = await firsts.OrderByDescending(row => row.AtMicroseconds).ThenByDescending(row => row.Id)
            .Skip(Paging.Before(page, PageSize)).Take(PageSize).Select(row => row.Id).ToListAsync(cancellation);
        var messages = (await ReadAsync(db.Messages.Where(row => ids.Contains(row.Thread)).Where(IsFor(organisation)), cancellation)).ToLookup(message => message.Thread);
        return new([.. ids.Select(id => new MessageThread([.. messages[id]]))], page, PageSize, total);
    }

    public async Task<IReadOnlyList<Message>> ThreadAsync(DossierId dossier, Guid thread, OrganisationId organisation, CancellationToken cancellation) =>
        await ReadAsync(db.Messages.Where(row => row.Dossier == dossier.Value && row.Thread == thread).Where(IsFor(organisation)), cancellation);

    public async Task<Message?> FindAsync(DossierId dossier, Guid message, OrganisationId organisation, CancellationToken cancellation) =>
        (await ReadAsync(db.Messages.Where(row => row.Dossier == dossier.Value && row.Id == message).Where(IsFor(organisation)), cancellation)).SingleOrDefault();

    public Task<int> CountNewAsync(DossierId dossier, OrganisationId organisation, CancellationToken cancellation) =>
        New(dossier, organisation).CountAsync(cancellation);

    public async Task AddAsync(Message message, Guid? answers, IReadOnlyList<NoticeToSend> notices, CancellationToken cancellation)
    {
        db.Messages.Add(new MessageRow
        {
            Id = message.Id,
            Dossier = message.Dossier.Value,
            Thread = message.Thread,
            ByText = JsonSerializer.Serialize(message.By, LedgerJson.Options),
            FromOrganisation = message.From,
            ToOrganisation = message.To,
            Text = message.Text,
            SearchText = Shortened(PlainText.Of(message.Text)),
            AtMicroseconds = message.At.ToMicroseconds(),
            AnswerBy = message.AnswerBy,
        });
        db.MessageFiles.AddRange((message.Files ?? []).Select(file => new MessageFileRow
        {
            Message = message.Id,
            Hash = file.Hash,
            FileName = file.FileName,
            Size = file.Size,
        }));
        if (answers is { } question)
        {
            (await db.Messages.SingleAsync(row => row.Id == question, cancellation)).Answer = message.Id;
        }

        Tell(message.Dossier, message.Id, 0, notices);
        await db.SaveChangesAsync(cancellation);
    }

    public async Task WithdrawAsync(Message message, CancellationToken cancellation)
    {
        var row = await db.Messages.SingleAsync(one => one.Id == message.Id, cancellation);
        row.WithdrawnAtMicroseconds = message.Withdrawn!.At.ToMicroseconds();
        row.WithdrawnBecause = message.Withdrawn.Reason;
        await db.SaveChangesAsync(cancellation);
    }

    public async Task<int> MarkReadAsync(DossierId dossier, MessageRead read, IReadOnlyList<Guid>? messages, CancellationToken cancellation)
    {
        var rows = New(dossier, read.Organisation);
        var ids = await (messages is null ? rows : rows.Where(row => messages.Contains(row.Id))).Select(row => row.Id).ToListAsync(cancellation);
        db.MessageReads.AddRange(ids.Select(id => new MessageReadRow
        {
            Message = id,
            Organisation = read.Organisation,
            By = read.By,
            AtMicroseconds = read.At.ToMicroseconds(),
        }));
        await db.SaveChangesAsync(cancellation);
        return ids.Count;
    }

    public Task<IReadOnlyList<OpenQuestion>> QuestionsAsync(OrganisationId organisation, CancellationToken cancellation) =>
        QuestionsAsync(row => row.ToOrganisation == organisation, cancellation);

    public Task<IReadOnlyList<OpenQuestion>> LateAsync(DateOnly today, CancellationToken cancellation) =>
        QuestionsAsync(row => row.AnswerBy < today && !row.Reminded, cancellation);

    public async Task RemindAsync(OpenQuestion question, IReadOnlyList<NoticeToSend> notices, CancellationToken cancellation)
    {
        var row = await db.Messages.SingleAsync(one => one.Id == question.Message, cancellation);
        if (row.Reminded)
        {
            return;
        }

        row.Reminded = true;
        Tell(question.Dossier, question.Message, Reminder, notices);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<IReadOnlyList<OpenQuestion>> QuestionsAsync(Expression<Func<MessageRow, bool>> which, CancellationToken cancellation)
    {
        var rows = await db.Messages.AsNoTracking()
            .Where(row => row.AnswerBy != null && row.Answer == null && row.WithdrawnAtMicroseconds == null && row.ToOrganisation != null)
            .Where(which)
            .OrderBy(row => row.AnswerBy).ThenBy(row => row.AtMicroseconds).ThenBy(row => row.Id)
            .Join(db.Dossiers, row => row.Dossier, dossier => dossier.Id, (row, dossier) => new { row, dossier.UnitName, dossier.DistrictName, dossier.LevelName })
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(one => new OpenQuestion(
                new DossierId(one.row.Dossier), one.row.Id, Names.WithDistrict(one.UnitName, one.DistrictName), one.LevelName, PersonOf(one.row).Signature(),
                one.row.ToOrganisation!, one.row.Text, one.row.AnswerBy!.Value)),
        ];
    }

    private IQueryable<MessageRow> New(DossierId dossier, OrganisationId organisation) => db.Messages
        .Where(row => row.Dossier == dossier.Value && row.FromOrganisation != organisation)
        .Where(IsFor(organisation))
        .Where(row => !db.MessageReads.Any(read => read.Message == row.Id && read.Organisation == organisation));

    private async Task<IReadOnlyList<Message>> ReadAsync(IQueryable<MessageRow> which, CancellationToken cancellation)
    {
        var rows = await which.AsNoTracking().OrderBy(row => row.AtMicroseconds).ThenBy(row => row.Id).ToListAsync(cancellation);
        Guid[] ids = [.. rows.Select(row => row.Id)];
        var files = (await db.MessageFiles.AsNoTracking().Where(row => ids.Contains(row.Message)).ToListAsync(cancellation)).ToLookup(row => row.Message);
        var reads = (await db.MessageReads.AsNoTracking().Where(row => ids.Contains(row.Message)).ToListAsync(cancellation)).ToLookup(row => row.Message);
        return [.. rows.Select(row => Read(row, files[row.Id], reads[row.Id]))];
    }

    private static Message Read(MessageRow row, IEnumerable<MessageFileRow> files, IEnumerable<MessageReadRow> reads) => new(
        row.Id,
        new DossierId(row.Dossier),
        row.Thread,
        PersonOf(row),
        OrganisationId.Maybe(row.ToOrganisation),
        row.Text,
        Moments.FromMicroseconds(row.AtMicroseconds),
        row.AnswerBy,
        row.Answer,
        row.WithdrawnAtMicroseconds is { } at ? new(Moments.FromMicroseconds(at), row.WithdrawnBecause ?? "") : null,
        [.. files.OrderBy(file => file.FileName, StringComparer.Ordinal).Select(file => new EvidenceFile(file.Hash, file.FileName, file.Size))],
        [.. reads.OrderBy(read => read.AtMicroseconds).Select(read => new MessageRead(new OrganisationId(read.Organisation), read.By, Moments.FromMicroseconds(read.AtMicroseconds)))]);

    private static Actor PersonOf(MessageRow row) => JsonSerializer.Deserialize<Actor>(row.ByText, LedgerJson.Options)!;

    private static Expression<Func<MessageRow, bool>> IsFor(OrganisationId organisation) =>
        row => row.ToOrganisation == null || row.ToOrganisation == organisation || row.FromOrganisation == organisation;

    /// <summary>Some letters of other scripts are longer taken apart than whole.</summary>
    private static string Shortened(string text) => text.Length <= MessageRow.LongestText ? text : text[..MessageRow.LongestText];

    private void Tell(DossierId dossier, Guid message, int first, IReadOnlyList<NoticeToSend> notices)
    {
        foreach (var (at, notice) in notices.Index())
        {
            db.Outbox.Add(new OutboxRow
            {
                Dossier = dossier.Value,
                Ordinal = first + at,
                Occasion = message,
                Role = notice.To.Role.Id(),
                Organisation = notice.To.Organisation,
                Text = notice.Text,
                Place = notice.Place,
                AtMicroseconds = clock.GetUtcNow().ToMicroseconds(),
            });
            nudge.WhenCommitted();
        }
    }
}
