using System.Reflection;
using NtmWorkflow.Application.Dossiers.Appraise.AskOpinions;
using NtmWorkflow.Application.Dossiers.Appraise.FileFieldReport;
using NtmWorkflow.Application.Dossiers.Decide.RecordCentralDocument;
using NtmWorkflow.Application.Dossiers.Prepare.AssessIndicators;
using NtmWorkflow.Application.Dossiers.Prepare.KeepEvidence;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Process;

namespace NtmWorkflow.Integration.Service;

/// <summary>One well-formed request of every kind that changes a dossier at a step of its path.</summary>
internal static class SampleRequests
{
    private static readonly string[] WithTheCentre = [PathTasks.SubmitToCentre, PathTasks.CentralAppraisal, PathTasks.CentralDecision];

    private static readonly Type[] Kinds =
    [
        .. typeof(IChange).Assembly.GetTypes().Where(type =>
            type is { IsClass: true, IsAbstract: false } && !type.IsSubclassOf(typeof(ArrangeFileCommand)) && type.IsAssignableTo(typeof(IChange)) && type.IsAssignableTo(typeof(IOnDossier))),
    ];

    /// <summary>The requests, each with its act; those that need a file, its content or its place on the shelf, are left to their own tests.</summary>
    public static IEnumerable<(Permission Permission, object Request)> For(DossierId dossier, DateOnly today, ProcessState state) =>
        from kind in Kinds
        let constructor = kind.GetConstructors().MaxBy(one => one.GetParameters().Length)!
        where constructor.GetParameters().All(CanBeMade)
        // What reminds of a question or takes it back looks for that question first, whatever step is open.
        where kind != typeof(RemindOpinionCommand) && kind != typeof(WithdrawOpinionCommand)
        let request = Special(kind, dossier, today, state) ?? constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(parameter, dossier, today))])
        let act = ((IGuarded)request).Permission
        where ActsAtTask.Bound.Contains(act)
        select (act, request);

    private static object? Special(Type kind, DossierId dossier, DateOnly today, ProcessState state) => kind.Name switch
    {
        nameof(SaveFindingsCommand) => new SaveFindingsCommand(dossier, [new(new IndicatorCode("1.1"), Verdict.Met, default, "Đã đạt.")]),
        nameof(RecordCentralDocumentCommand) => new RecordCentralDocumentCommand(
            dossier, null, state.OpenTasks.Select(task => task.ElementId).FirstOrDefault(WithTheCentre.Contains) ?? WithTheCentre[0], "", "1/TTr", today, "Chủ tịch", "Trình"),
        nameof(FileFieldReportCommand) => new FileFieldReportCommand(dossier, null, [new(today, ["ai-do"], null)], "Đúng như hồ sơ", Verdict.Met, []),
        _ => null,
    };

    private static bool CanBeMade(ParameterInfo parameter) => Plain(parameter.ParameterType) is var type
        && (type.IsEnum || type.IsPrimitive || type == typeof(string) || type == typeof(DateOnly) || type == typeof(Guid) || type == typeof(DossierId)
            || parameter.HasDefaultValue || type.IsAssignableTo(typeof(System.Collections.IEnumerable)));

    private static object? Value(ParameterInfo parameter, DossierId dossier, DateOnly today) => Plain(parameter.ParameterType) switch
    {
        _ when parameter.Name == "Version" || parameter.HasDefaultValue => null,
        var type when type == typeof(DossierId) => dossier,
        var type when type == typeof(string) => "Nội dung",
        var type when type == typeof(DateOnly) => today,
        var type when type == typeof(Guid) => Guid.Empty,
        var type when type == typeof(bool) => true,
        var type when type == typeof(int) => 1,
        var type when type.IsEnum => Enum.GetValues(type).GetValue(0),
        var type when type == typeof(IReadOnlyList<string>) => (string[])["Nội dung"],
        var type when type.IsGenericType => Array.CreateInstance(type.GetGenericArguments()[0], 0),
        var type => Activator.CreateInstance(type),
    };

    private static Type Plain(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
