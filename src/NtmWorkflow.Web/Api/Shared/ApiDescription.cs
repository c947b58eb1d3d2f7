using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace NtmWorkflow.Web.Api.Shared;

/// <summary>Title and security of the API's description.</summary>
internal sealed class ApiDescription : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info.Title = "NtmWorkflow";
        document.Info.Version = "v1";
        document.Info.Description =
            "Hồ sơ xét, công nhận xã nông thôn mới. Lấy token ở POST /api/v1/tokens; mọi POST nhận Idempotency-Key; "
            + "làm thay theo ủy quyền thì gửi mã ủy quyền trong tiêu đề Ntm-Acting-For; "
            + "khi bị từ chối, “refusals” liệt kê tất cả điều kiện chưa đáp ứng.";
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
        document.Components.SecuritySchemes["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", document)] = [] }];
        return Task.CompletedTask;
    }
}
