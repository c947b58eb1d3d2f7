using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Application.ConsolidateReports;
using NtmWorkflow.Application.DecideRecognition;
using NtmWorkflow.Application.Desk;
using NtmWorkflow.Application.ExchangeFindings;
using NtmWorkflow.Application.ExchangeMessages;
using NtmWorkflow.Application.FillReport;
using NtmWorkflow.Application.KeepEvidence;
using NtmWorkflow.Application.OpenReviews;
using NtmWorkflow.Application.OweReports;
using NtmWorkflow.Application.LocalUnits;
using NtmWorkflow.Application.Pipeline;
using NtmWorkflow.Application.ReceiveReport;
using NtmWorkflow.Application.RemindDebtors;
using NtmWorkflow.Application.RunBatches;
using NtmWorkflow.Application.StandIn;
using NtmWorkflow.Application.SweepDeadlines;
using NtmWorkflow.Application.ViewCriteriaSets;

namespace NtmWorkflow.Application;

/// <summary>Registers the application room. The only file that knows how MediatR is wired.</summary>
public static class Composition
{
    /// <summary>Adds requests, handlers, input rules and the pipeline: who may, is the input well formed, one unit of work.</summary>
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        var types = typeof(Composition).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false }).ToList();
        AddAll(services, types, typeof(IRequestHandler<,>));
        AddAll(services, types, typeof(IValidator<>));
        services.AddTransient<ServiceFactory>(provider => provider.GetService!);
        services.AddTransient<IMediator, Mediator>();
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(AccessBehaviour<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(InputBehaviour<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(ChangeBehaviour<,>));
        services.AddScoped<DossierDesk>();
        services.AddScoped<DossierOpening>();
        services.AddScoped<WatchRevocation.RevocationWatcher>();
        services.AddScoped<CouncilDesk>();
        services.AddScoped<DecisionDesk>();
        services.AddScoped<FormerRecognitions>();
        services.AddScoped<JointDesk>();
        services.AddScoped<UnitsBelowDesk>();
        services.AddScoped<LocalDesk>();
        services.AddScoped<LocalDecisionDesk>();
        services.AddScoped<ShelfDesk>();
        services.AddScoped<SetShelf>();
        services.AddScoped<DeadlineSweep>();
        services.AddScoped<ReviewSweep>();
        services.AddScoped<DutyChanges>();
        services.AddScoped<DutySweep>();
        services.AddScoped<ViewLists.InboxScopes>();
        services.AddScoped<RungAddressees>();
        services.AddScoped<ReminderSweep>();
        services.AddScoped<FindingsImport>();
        services.AddScoped<CopyNotices>();
        services.AddScoped<ReportObligations>();
        services.AddScoped<ReportDesk>();
        services.AddScoped<ExchangeReport.ReportImport>();
        services.AddScoped<ReportRuling>();
        services.AddScoped<ConsolidationDesk>();
        services.AddScoped<QuestionSweep>();
        services.AddScoped<StandInCandidates>();
        services.AddScoped<StandInDesk>();
        services.AddScoped<BatchPerson>();
        services.AddScoped<BatchSender>();
        services.AddScoped<BatchRun>();
        return services;
    }

    private static void AddAll(IServiceCollection services, List<Type> types, Type open)
    {
        foreach (var type in types)
        {
            foreach (var service in type.GetInterfaces().Where(one => one.IsGenericType && one.GetGenericTypeDefinition() == open))
            {
                services.AddTransient(service, type);
            }
        }
    }
}
