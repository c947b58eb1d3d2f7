using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Application.Dossiers.Collaboration.ArrangeRounds;
using NtmWorkflow.Application.Dossiers.Collaboration.Messages;
using NtmWorkflow.Application.Dossiers.Collaboration.RunBatches;
using NtmWorkflow.Application.Dossiers.View.ViewLists;
using NtmWorkflow.Application.People.StandIn;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.StandIns;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Infrastructure.Jobs;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.SqlServer.Tests.Statements;

/// <summary>Messages, a stand-in, rounds and a batch on one dossier of the walk.</summary>
internal sealed class WalkedCollaboration(TestService service)
{
    public async Task AllAsync()
    {
        var dossier = (await Commune.RegisteredAsync(service, "hoa-an")).Dossier;
        await MessagesAsync(dossier);
        await StandInAsync();
        await BatchAsync(dossier);
        (await service.SendAsync(service.Person("chuyen-vien-dieu-phoi"), new ViewRoundsQuery())).Succeeded.ShouldBeTrue();
        (await service.WithAsync<IReadModels, IReadOnlyList<PlanDossier>>(models => models.DossiersOfPlanAsync(
            service.Person("chuyen-vien-dieu-phoi"), new ProvinceYearId("tra-vinh/2023"), CancellationToken.None))).ShouldNotBeEmpty();
        (await service.WithAsync<IReadModels, Page<DossierLine>>(models => models.DossiersAsync(
            service.Person("chuyen-vien-dieu-phoi"), new(Round: "dot-1"), 1, CancellationToken.None))).Total.ShouldBe(0);
        (await service.WithAsync<IReadModels, Page<InboxTask>>(models => models.InboxAsync(
            service.Person("can-bo-xa-hoa-an"), dossier, 1, CancellationToken.None))).Total.ShouldBePositive();
        await service.WithAsync<INotices, Page<Notice>>(notices => notices.ListAsync(service.Person("can-bo-xa-hoa-an"), new NoticeScope(dossier), 1, CancellationToken.None));
    }

    private async Task MessagesAsync(DossierId dossier)
    {
        var (office, commune) = (service.Person("chuyen-vien-dieu-phoi"), service.Person("can-bo-xa-hoa-an"));
        var bytes = SampleFiles.Pdf("Công văn");
        using var content = new MemoryStream(bytes);
        var sent = (await service.SendAsync(office, new SendMessageRequest(
            dossier, new("Bao giờ nộp?", new OrganisationId("xa-hoa-an"), new(2023, 12, 2)), [new("a.pdf", bytes.Length, content)]))).Value;
        (await service.WithAsync<IMessages, IReadOnlyList<OpenQuestion>>(messages => messages.LateAsync(new(2024, 1, 1), CancellationToken.None))).ShouldNotBeEmpty();
        var late = (await service.SendAsync(commune, new ViewQuestionsQuery())).Value[0];
        await service.InScopeAsync(provider => provider.GetRequiredService<IUnitOfWork>().RunAsync(
            async token =>
            {
                await provider.GetRequiredService<IMessages>().RemindAsync(late, [], token);
                return true;
            },
            _ => true,
            CancellationToken.None));
        (await service.SendAsync(commune, new ViewMessagesQuery(dossier, "bao gio"))).Value.New.ShouldBe(1);
        (await service.SendAsync(commune, new ViewMessagesQuery(dossier))).Value.Threads.Total.ShouldBe(1);
        (await service.SendAsync(commune, new MarkMessagesReadCommand(dossier, [sent.Id]))).Value.Marked.ShouldBe(1);
        (await service.SendAsync(commune, new MarkMessagesReadCommand(dossier))).Value.Marked.ShouldBe(0);
        var reply = (await service.SendAsync(commune, new SendMessageCommand(dossier, new("Tuần sau", Thread: sent.Thread), []))).Value;
        (await service.SendAsync(commune, new WithdrawMessageCommand(dossier, reply.Id, "Nhầm"))).Refusals.ShouldBeEmpty();
        await service.Services.GetRequiredService<ServiceJobs>().SendOutboxAsync();
        (await service.SendAsync(commune, new MarkNoticesReadCommand([1]))).Succeeded.ShouldBeTrue();
        (await service.SendAsync(commune, new MarkNoticesReadCommand())).Value.Unread.ShouldBe(0);
    }

    private async Task StandInAsync()
    {
        var (member, other) = (service.Person("chuyen-vien-dieu-phoi"), new Actor("pho", "Phó", Role.CoordinationOffice, new OrganisationId("van-phong-dieu-phoi")));
        (await service.SendAsync(member, new ViewDelegationsQuery())).Succeeded.ShouldBeTrue();
        var delegation = new Delegation(Guid.CreateVersion7(), member, other, new(2023, 11, 1), new(2023, 12, 31), new(), "Nghỉ", DateTimeOffset.UnixEpoch);
        await SaveAsync(delegation);
        await SaveAsync(delegation with { AcceptedAt = DateTimeOffset.UnixEpoch });
        await service.HireAsync(member);
        (await service.WithAsync<StandInDesk, bool>(async standing => (await standing.FindAsync(delegation.Id, "pho", CancellationToken.None)).Succeeded)).ShouldBeTrue();
        (await service.SendAsync(service.Person("quan-tri"), new ListDelegationsQuery())).Value.Total.ShouldBe(1);
    }

    private Task<bool> SaveAsync(Delegation delegation) => service.WithAsync<IDelegations, bool>(async delegations =>
    {
        await delegations.SaveAsync(delegation, CancellationToken.None);
        return true;
    });

    private async Task BatchAsync(DossierId dossier)
    {
        var office = service.Person("chuyen-vien-dieu-phoi");
        var batch = (await service.SendAsync(office, new PrepareBatchRequest(new(BatchKind.AskUnit, "Báo cáo", new(2023, 12, 20)), [dossier.Value], null))).Value;
        (await service.SendAsync(office, new PrepareBatchRequest(new(BatchKind.Receive, ""), null, new("hoa an")))).Succeeded.ShouldBeTrue();
        await service.HireAsync(office);
        (await service.SendAsync(office, new StartBatchCommand(batch.Id))).Refusals.ShouldBeEmpty();
        await service.Services.GetRequiredService<ServiceJobs>().RunBatchesAsync();
        (await service.SendAsync(office, new ViewBatchQuery(batch.Id))).Value.Batch.Count(BatchItemState.Done).ShouldBe(1);
        (await service.SendAsync(office, new ListBatchesQuery())).Value.Total.ShouldBe(2);
        await using var book = (await service.SendAsync(office, new ExportBatchQuery(batch.Id))).Value.Content;
    }
}
