using FluentValidation;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Prepare.KeepEvidence;

/// <summary>A file that somebody sends with words of theirs.</summary>
/// <param name="FileName">Its name; kept as data only.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Content">The bytes; read once.</param>
public sealed record AttachedFile(string FileName, long Size, Stream Content);

/// <summary>A file that lies aside until what it goes with is kept.</summary>
/// <param name="File">The file.</param>
/// <param name="Ticket">Names it to the store.</param>
public sealed record ArrivedFile(EvidenceFile File, string Ticket);

/// <summary>Takes files that come with something else: the bytes before the unit of work begins, so that nobody waits for a slow line.</summary>
internal static class AttachedFiles
{
    private const int Most = 10;

    /// <summary>Not more than ten, none empty, too large, or with too long a name.</summary>
    public static void Attached<T>(this IRuleBuilderInitial<T, IReadOnlyList<AttachedFile>> rule, EvidenceLimits limits, string what, string remedy)
    {
        rule.Custom((files, context) =>
        {
            if (files.Count > Most)
            {
                context.AddFailure(Failure("files-are-few", $"Mỗi {what} kèm nhiều nhất {Most} tệp.", remedy));
            }

            foreach (var file in files.Where(file => file.Size <= 0 || file.Size > limits.LargestFile))
            {
                context.AddFailure(Failure(
                    "file-is-not-too-large",
                    $"Tệp “{OriginalName.Of(file.FileName)}” rỗng hoặc lớn quá {EvidenceLimits.InMegabytes(limits.LargestFile)}.", "Chọn tệp khác hoặc giảm dung lượng."));
            }

            foreach (var file in files.Where(file => OriginalName.IsTooLong(file.FileName)))
            {
                context.AddFailure(Failure(OriginalName.TooLongCode, OriginalName.TooLongSentence(file.FileName), OriginalName.TooLongRemedy));
            }
        });
    }

    /// <summary>Reads the files aside and goes on with them; whatever was not kept then is dropped.</summary>
    public static async Task<Outcome<T>> TakeAsync<T>(
        this IEvidenceStore store, IReadOnlyList<AttachedFile> files, Func<IReadOnlyList<ArrivedFile>, Task<Outcome<T>>> take, CancellationToken cancellation)
    {
        var arrived = new List<ArrivedFile>();
        var refused = new List<Refusal>();
        try
        {
            foreach (var file in files)
            {
                var arrival = await store.ReceiveAsync(file.Content, cancellation);
                var name = OriginalName.Of(file.FileName);
                arrived.Add(new(new EvidenceFile(arrival.Hash, name, arrival.Size), arrival.Ticket));
                // What goes with something that is sent at once must be usable at once.
                var wrong = arrival.Unusable is { } unusable ? [unusable] : arrival.Kind.Refusals;
                refused.AddRange(wrong.Select(refusal => refusal with { Field = "files", Sentence = $"{name}: {refusal.Sentence}" }));
            }

            return refused.Count > 0 ? refused : await take(arrived);
        }
        finally
        {
            arrived.ForEach(file => store.Drop(file.Ticket));
        }
    }

    private static FluentValidation.Results.ValidationFailure Failure(string code, string sentence, string remedy) =>
        new("files", sentence) { ErrorCode = code, CustomState = remedy };
}
