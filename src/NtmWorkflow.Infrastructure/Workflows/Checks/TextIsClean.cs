using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Infrastructure.Workflows.Files;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

/// <summary>Files hold text in the form in which everything else is kept, so that names of units are found and compared alike.</summary>
internal sealed class TextIsClean : IWorkflowsRule
{
    public IEnumerable<FileProblem> Check(WorkflowsContent content) =>
        from file in JsonFiles.Of(content).Select(file => (file.Path, file.Source.Text)).Concat(content.Regimes.SelectMany(regime => regime.Paths).Select(path => (path.Path, path.Text)))
        let line = FirstUnclean(file.Text)
        where line is not null
        select new FileProblem(
            file.Path, "$", line, "Chữ trong tệp ở dạng tách rời dấu (Unicode tổ hợp) hoặc có ký tự ẩn.", "Chữ Việt Unicode dựng sẵn (NFC), không có ký tự ẩn: lưu lại bằng UniKey bảng mã Unicode");

    private static int? FirstUnclean(string text) => ReferenceEquals(CleanText.Of(text), text)
        ? null
        : text.Split('\n').Index().Where(line => !ReferenceEquals(CleanText.Of(line.Item), line.Item)).Select(line => (int?)line.Index + 1).FirstOrDefault() ?? 1;
}
