using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Council.HoldCouncilSession;

/// <summary>Asks for the minutes of a session (biên bản).</summary>
/// <param name="Session">The session.</param>
public sealed record ViewMinutesQuery(SessionId Session) : IRequest<Outcome<PaperDocument>>, IOnSession
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewSession;
}

/// <summary>Asks for the minutes of a session as a file.</summary>
/// <param name="Session">The session.</param>
public sealed record DownloadMinutesQuery(SessionId Session) : IRequest<Outcome<WrittenPaper>>, IOnSession
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewSession;
}

internal sealed class ViewMinutesHandler(CouncilDesk desk, IDocuments documents)
    : IRequestHandler<ViewMinutesQuery, Outcome<PaperDocument>>, IRequestHandler<DownloadMinutesQuery, Outcome<WrittenPaper>>
{
    public async Task<Outcome<PaperDocument>> Handle(ViewMinutesQuery request, CancellationToken cancellationToken) =>
        (await desk.OpenAsync(request.Session, cancellationToken)).Then(@case => @case.Session.State is SessionState.Closed or SessionState.Lapsed
            ? Outcome.Of(SessionMinutes.Of(@case))
            : Refusal.Unmet("minutes-follow-the-session", "Phiên họp chưa kết thúc nên chưa có biên bản.", null, "Mở biên bản sau khi bế mạc."));

    public async Task<Outcome<WrittenPaper>> Handle(DownloadMinutesQuery request, CancellationToken cancellationToken) =>
        (await Handle(new ViewMinutesQuery(request.Session), cancellationToken))
            .Map(paper => new WrittenPaper($"bien-ban-hoi-dong-{request.Session.Value.ToString("N")[..12]}.docx", documents.Write(paper)));
}
