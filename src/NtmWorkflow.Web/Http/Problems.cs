using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Infrastructure.Persistence;

namespace NtmWorkflow.Web.Http;

/// <summary>Turns outcomes and faults into answers of the API; every refusal carries all that stands in the way.</summary>
internal static class Problems
{
    public static IResult ToHttp<T>(this Outcome<T> outcome, Func<T, IResult> success) =>
        outcome.Succeeded ? success(outcome.Value) : Of(outcome.Refusals);

    public static IResult ToHttp<T>(this Outcome<T> outcome) => outcome.ToHttp(value => Results.Ok(value));

    public static IResult Of(IReadOnlyList<Refusal> refusals) => new ProblemAnswer(refusals);

    public static int StatusOf(IReadOnlyList<Refusal> refusals) => refusals[0] switch
    {
        { Code: "sign-in-first" } => StatusCodes.Status401Unauthorized,
        { Kind: RefusalKind.Forbidden } => StatusCodes.Status403Forbidden,
        { Kind: RefusalKind.NotFound } => StatusCodes.Status404NotFound,
        { Kind: RefusalKind.Conflict } => StatusCodes.Status409Conflict,
        { Kind: RefusalKind.Damaged } => StatusCodes.Status500InternalServerError,
        _ when refusals.All(refusal => refusal.Kind == RefusalKind.Invalid) => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    public static string TitleOf(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => "Cần đăng nhập",
        StatusCodes.Status403Forbidden => "Không có quyền",
        StatusCodes.Status404NotFound => "Không tìm thấy",
        StatusCodes.Status409Conflict => "Dữ liệu đã thay đổi",
        StatusCodes.Status400BadRequest => "Nội dung gửi chưa đúng",
        StatusCodes.Status500InternalServerError => "Dữ liệu đã lưu bị hỏng",
        _ => "Chưa đủ điều kiện thực hiện",
    };

    /// <summary>What stands between the address and a handler answers with a status only: people and programs get a sentence.</summary>
    public static void SayInVietnamese(ProblemDetails problem)
    {
        if (problem.Detail is null && Said(problem.Status) is var (title, detail))
        {
            (problem.Title, problem.Detail) = (title, detail);
        }
    }

    private static (string Title, string Detail)? Said(int? status) => status switch
    {
        StatusCodes.Status400BadRequest => (TitleOf(StatusCodes.Status400BadRequest), "Một tham số trong địa chỉ không đọc được: kiểm tra tên, kiểu và giá trị theo /openapi/v1.json."),
        StatusCodes.Status404NotFound => (TitleOf(StatusCodes.Status404NotFound), "Không có địa chỉ này: kiểm tra theo /openapi/v1.json."),
        StatusCodes.Status405MethodNotAllowed => ("Phương thức không dùng được", "Địa chỉ này không nhận phương thức đã gửi: kiểm tra theo /openapi/v1.json."),
        StatusCodes.Status415UnsupportedMediaType => ("Kiểu nội dung không dùng được", "Gửi JSON với Content-Type application/json, gửi tệp với multipart/form-data."),
        _ => null,
    };
}

/// <summary>Answers of the API for requests that never reached a handler.</summary>
internal sealed class ApiFaults(IProblemDetailsService problems, DatabaseStatus database) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // By now the request's own path is that of the error page.
        var path = httpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path;
        if (path?.StartsWith("/api/", StringComparison.Ordinal) != true)
        {
            return false;
        }

        var (status, title, detail) = Describe(exception);
        httpContext.Response.StatusCode = status;
        return await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = httpContext,
            ProblemDetails = { Status = status, Title = title, Detail = detail },
        });
    }

    private (int Status, string Title, string Detail) Describe(Exception exception) => exception switch
    {
        BadHttpRequestException { InnerException: JsonException json } =>
            (StatusCodes.Status400BadRequest, "Nội dung gửi chưa đúng", $"JSON không đọc được tại {json.Path ?? "$"}, dòng {json.LineNumber + 1}: kiểm tra tên trường và kiểu giá trị."),
        BadHttpRequestException bad => (bad.StatusCode, "Nội dung gửi chưa đúng", "Kiểm tra địa chỉ, tham số và nội dung theo /openapi/v1.json."),
        IdempotencyKeyReusedException =>
            (StatusCodes.Status422UnprocessableEntity, "Khóa chống lặp đã dùng", "Idempotency-Key này đã dùng cho một yêu cầu khác: tạo khóa mới."),
        _ when database.IsAway(exception) =>
            (StatusCodes.Status503ServiceUnavailable, "Cơ sở dữ liệu tạm thời không trả lời", "Yêu cầu có thể chưa được thực hiện; gửi lại với cùng Idempotency-Key thì không bị lặp."),
        _ => (StatusCodes.Status500InternalServerError, "Lỗi hệ thống", "Yêu cầu chưa được thực hiện; hãy thử lại sau ít phút."),
    };
}
