using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Shared.Pipeline;

/// <summary>Lets what can't be undone through only when whoever sends it has just proven who they are.</summary>
internal sealed class ProofBehaviour<TRequest, TResponse>(IProofs proofs) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>, IChange
    where TResponse : IOutcome<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next) =>
        PermissionDefinition.Of(request.Permission).AsksForProof && !await proofs.AreFreshAsync(cancellationToken)
            ? TResponse.RefusedWith([ProofRefusals.Needed])
            : await next();
}

/// <summary>What is said where a proof is too old.</summary>
public static class ProofRefusals
{
    /// <summary>Code of the refusal.</summary>
    public const string Code = "proof-is-fresh";

    /// <summary>The refusal.</summary>
    public static Refusal Needed { get; } = new(
        RefusalKind.Forbidden, Code, "Việc này cần xác nhận lại đó là bạn.",
        Remedy: "Mở trang Xác nhận lại (/dang-nhap/xac-nhan-lai) rồi gửi lại; chương trình gọi /api/v1/tokens/proof.");
}
