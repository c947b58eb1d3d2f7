using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Application.Dossiers.After.OpenReviews;
using NtmWorkflow.Application.Dossiers.After.WatchRevocation;
using NtmWorkflow.Application.Dossiers.Appraise.SweepDeadlines;
using NtmWorkflow.Application.Dossiers.Decide.DecideRecognition;
using NtmWorkflow.Application.Dossiers.Prepare.FindingsWorkbooks;
using NtmWorkflow.Application.Dossiers.Prepare.KeepEvidence;
using NtmWorkflow.Application.Dossiers.Collaboration.Messages;
using NtmWorkflow.Application.Dossiers.Collaboration.RunBatches;
using NtmWorkflow.Application.Dossiers.View.ViewLists;
using NtmWorkflow.Application.Law.ViewCriteriaSets;
using NtmWorkflow.Application.LocalUnits;
using NtmWorkflow.Application.People.StandIn;
using NtmWorkflow.Application.Reporting.ConsolidateReports;
using NtmWorkflow.Application.Reporting.ReportWorkbooks;
using NtmWorkflow.Application.Reporting.FillReport;
using NtmWorkflow.Application.Reporting.OweReports;
using NtmWorkflow.Application.Reporting.ReceiveReport;
using NtmWorkflow.Application.Reporting.RemindDebtors;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Pipeline;

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
        services.AddSingleton<Telemetry>();
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(TelemetryBehaviour<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(AccessBehaviour<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(InputBehaviour<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(ChangeBehaviour<,>));
        services.AddScoped<DossierDesk>();
        services.AddScoped<DossierOpening>();
        services.AddScoped<RevocationWatcher>();
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
        services.AddScoped<InboxScopes>();
        services.AddScoped<RungAddressees>();
        services.AddScoped<ReminderSweep>();
        services.AddScoped<FindingsImport>();
        services.AddScoped<CopyNotices>();
        services.AddScoped<ReportObligations>();
        services.AddScoped<ReportDesk>();
        services.AddScoped<ReportImport>();
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
